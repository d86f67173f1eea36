import type { CoverageFrame } from "../../server/staffing/schema.ts";
import { serveBuilt } from "../serve-built.ts";
import { atMost, type Figure, inMilliseconds, withSpread } from "./figure.ts";
import { median } from "./statistics.ts";
import { say, type Workshop } from "./workshop.ts";

const ROUNDS = 5;
const LIMIT_MS = 300;
const COMMUNES_NOW = 3321;

/**
 * The first frame of 2024 in the units of now, by a server that has just started and has carried nothing
 * yet, beside a first frame of the same structure that carries nothing.
 */
export async function benchCarried(workshop: Workshop): Promise<Figure[]> {
  const { dataDir } = await workshop.firstStart();
  const ordinary: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    say(`carried: start ${round} of ${ROUNDS}`);
    const product = await serveBuilt({ dataDir, quiet: true });
    const frame = (asOf: string) => timeFrame(product.url, asOf);
    try {
      // What any server has answered before somebody looks back.
      await frame("2026-03-31");
      ordinary.push(await frame("2026-06-30"));
      first.push(await frame("2024-12-31"));
      second.push(await frame("2024-06-30"));
    } finally {
      await product.stop();
    }
  }
  const spread = withSpread(first, inMilliseconds);
  const others = `next date ${inMilliseconds(median(second))}`;
  return [
    {
      ...atMost("first carried frame", median(first), LIMIT_MS, inMilliseconds),
      ours: `${spread}; ${others}`,
      comparedTo: "ordinary frame of a new date",
      theirs: withSpread(ordinary, inMilliseconds),
      ratio: (median(first) / median(ordinary)).toFixed(1),
    },
  ];
}

/** Milliseconds from asking to the whole answer, which must be what was asked for. */
async function timeFrame(url: string, asOf: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${url}/api/coverage?structure=2026&asOf=${asOf}`);
  const body = await answer.text();
  const took = performance.now() - begun;
  const frame = JSON.parse(body) as CoverageFrame;
  const isAsked = frame.asOf === asOf && frame.carried === asOf < "2025-07-01";
  if (!isAsked || frame.codes.length !== COMMUNES_NOW) {
    throw new Error(`unexpected frame of ${asOf}: ${body.slice(0, 200)}`);
  }
  return took;
}
