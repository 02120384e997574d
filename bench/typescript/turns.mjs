// For every line on stdin one whole turn of the engine, as Bench.Contestant.Turns does it with ours.
import { createInterface } from "node:readline";
import { sdk } from "./sdk.mjs";

const [packages, codex, directory] = process.argv.slice(2);
const { Codex } = await sdk(packages);
const options = {
  workingDirectory: directory,
  skipGitRepoCheck: true,
  sandboxMode: "danger-full-access",
};

for await (const prompt of createInterface({ input: process.stdin })) {
  const start = process.hrtime.bigint();
  const thread = new Codex({ codexPathOverride: codex }).startThread(options);
  const { finalResponse } = await thread.run(prompt);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (finalResponse !== "Done.") throw new Error(`the engine said ${finalResponse}`);
  console.log(seconds);
}
