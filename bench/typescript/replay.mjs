// The TypeScript SDK reads a transcript, as Bench.Contestant.Replay does it with ours.
import { readFileSync } from "node:fs";
import { sdk } from "./sdk.mjs";

const [packages, warmUp, replay] = process.argv.slice(2);
const { Codex } = await sdk(packages);

async function turn(codex) {
  const thread = new Codex({ codexPathOverride: codex }).startThread();
  const { events } = await thread.runStreamed("Go.");
  let count = 0;
  let text = 0;
  for await (const event of events) {
    count += 1;
    if (event.type === "item.completed" && event.item.type === "agent_message") {
      text += event.item.text.length;
    }
  }
  return { events: count, text };
}

function peakKb() {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
}

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

await turn(warmUp);
const peakBefore = peakKb();
const cpuBefore = cpuSeconds();
const start = process.hrtime.bigint();
const found = await turn(replay);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const cpuTotal = cpuSeconds();
console.log(
  JSON.stringify({
    ...found,
    seconds,
    cpu_s: cpuTotal - cpuBefore,
    cpu_total_s: cpuTotal,
    peak_before_kb: peakBefore,
  }),
);
