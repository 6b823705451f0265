import { cpus } from "node:os";
import { SEED } from "../arbitraries/random";
import { runExactness } from "./exactness";
import { runSpeedInChromium } from "./in-chromium";
import { runSpeed } from "./speed";

function option(name: string, otherwise: string): string {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : (process.argv[place + 1] ?? otherwise);
}

async function main(): Promise<void> {
  const seed = Number(process.env.BENCH_SEED ?? SEED);
  const only = option("only", "all");
  console.log(`node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, seed ${seed}`);
  if (only !== "exactness") {
    if (option("in", "chromium") === "node") runSpeed(seed);
    else await runSpeedInChromium(process.env.BENCH_PAGE!, seed);
  }
  if (only !== "speed" && runExactness(Number(option("answers", "100000")), seed) > 0) process.exitCode = 1;
}

void main();
