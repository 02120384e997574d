// The SDK, from the directory where npm put it.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

export async function sdk(packages) {
  const directory = `${packages}/node_modules/@openai/codex-sdk`;
  const { module } = JSON.parse(readFileSync(`${directory}/package.json`, "utf8"));
  return import(pathToFileURL(`${directory}/${module}`));
}
