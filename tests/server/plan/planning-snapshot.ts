import type { Snapshot } from "../../../server/generation/snapshot.ts";
import { PlanQuestion } from "../../../server/plan/schema.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const row = { document: "minh-hoa", batch: 1 };

/**
 * The small generation with what a plan rests on. On 2026-03-31, in Điện Biên:
 *
 *     commune  border km  people  km²  strength  on loan  complex
 *     03158         71.2    4000  100         9        5
 *     03160         43.4    8000  200         5        0
 *     03162         19.9       —   50         —        0  yes
 *     03163            0    5000  100         —        0
 */
export function planningSnapshot(): Snapshot {
  const snapshot = smallSnapshot();
  const now = snapshot.structures["2026"];
  const [sinThau, muongNhe, namKe] = now.communes;
  Object.assign(sinThau!, { population: 4000, areaKm2: 100 });
  Object.assign(muongNhe!, { population: 8000, areaKm2: 200 });
  Object.assign(namKe!, { population: null, areaKm2: 50 });
  now.marks.set("03162", [
    {
      ...row,
      structure: "2026",
      code: "03162",
      mark: "complex",
      from: "2026-01-01",
      until: "2026-12-31",
    },
  ]);
  const report = (source: string, asOf: string, posts: number, minimum: number) => ({
    ...row,
    ...{ source, asOf, posts, minimum },
  });
  snapshot.sourcePosts.set("pc-11", [
    report("pc-11", "2025-12-31", 130, 110),
    report("pc-11", "2026-01-31", 120, 110),
  ]);
  snapshot.sourcePosts.set("pc-01", [report("pc-01", "2024-12-31", 900, 800)]);
  return snapshot;
}

/** A question about the border of 2026-03-31 against a norm of 16, as the wire takes it. */
export const question = (given: object = {}) =>
  PlanQuestion.parse({
    mode: "posts",
    asOf: "2026-03-31",
    norm: "min-16",
    posts: 5,
    sources: [{ id: "pc-11", posts: 5 }],
    term: { from: "2026-05-01", until: null },
    ...given,
  });
