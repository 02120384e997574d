// Many engines in one process, as Bench.Contestant.Latency does it with ours.
import { writeFileSync } from "node:fs";
import { sdk } from "./sdk.mjs";

const [packages, engines, codex, go] = process.argv.slice(2);
const { Codex } = await sdk(packages);
const latencies = [];
let starting = Number(engines);

// The system's clock, finer than Date.now().
function now() {
  return (performance.timeOrigin + performance.now()) * 1000;
}

async function read() {
  const { events } = await new Codex({ codexPathOverride: codex }).startThread().runStreamed("Go.");
  for await (const event of events) {
    if (event.type === "item.completed") {
      latencies.push(now() - Number(event.item.text) / 1000);
    } else if (event.type === "thread.started") {
      starting -= 1;
      if (starting === 0) writeFileSync(go, "");
    }
  }
}

await Promise.all(Array.from({ length: starting }, read));
latencies.sort((a, b) => a - b);
const quantile = (part) => latencies[Math.floor((latencies.length - 1) * part)];
console.log(
  JSON.stringify({ samples: latencies.length, p50_us: quantile(0.5), p99_us: quantile(0.99) }),
);
