import type { Snapshot } from "../../generation/snapshot.ts";
import type { RowResult } from "../evaluate.ts";
import type { Note } from "../schema.ts";

/** Shares are written with few digits. */
const NEARLY = 0.0005;

/**
 * Holds the declared shares of every split unit together, those that are known with those of the file:
 * above 1 the rows are impossible, below 1 the rest stays unassigned.
 */
export function judgeShares(results: RowResult[], snapshot: Snapshot): Note[] {
  const shares = new Map<string, Map<string, number>>();
  const put = (from: string, to: string, share: number) => {
    const known = shares.get(from) ?? new Map<string, number>();
    shares.set(from, known.set(to, share));
  };
  for (const { from, to, share } of snapshot.allocations) put(from, to, share);
  const named = new Set<string>();
  for (const { rows } of results) {
    for (const { row } of rows) {
      named.add(row.from as string);
      put(row.from as string, row.to as string, row.share as number);
    }
  }
  const sum = (from: string) =>
    [...shares.get(from)!.values()].reduce((before, share) => before + share, 0);
  const above = new Set([...named].filter((from) => sum(from) > 1 + NEARLY));
  results.forEach((result, i) => {
    if (!result.rows.some(({ row }) => above.has(row.from as string))) return;
    const reasons = [{ code: "shares_above_one" as const, field: "share", got: "" }];
    results[i] = { ...result, outcome: "impossible", reasons, rows: [] };
  });
  const open = [...named].filter((from) => !above.has(from) && sum(from) < 1 - NEARLY);
  return open.length > 0 ? [{ code: "shares_open", values: { count: open.length } }] : [];
}
