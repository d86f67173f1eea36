import { kilometresBetween } from "../../boundaries/install/sphere.ts";
import type { Position } from "../../schema.ts";
import type { Pair } from "./problem.ts";

/**
 * What pairs and supplies of a problem come from, so that a limit can be lifted and the problem built
 * again. Sources and communes by their index in the problem.
 */
export interface Ground {
  sources: {
    position: Position;
    /** What the planner lets it lend. */
    lends: number;
    /** What it can spare by its own norm; null where nobody reported. */
    spare: number | null;
  }[];
  communes: Position[];
  /** No posts to a commune, from a source, or from the one to the other. */
  exclusions: { source: number | null; commune: number | null }[];
  longestKm: number | null;
}

/** Tenths of a kilometre between a source and a commune, great circle. */
export const tenthsKmBetween = (from: Position, to: Position): number =>
  Math.round(kilometresBetween(from, to) * 10);

/** Posts that a source gives at most. */
export const supplyOf = ({ lends, spare }: Ground["sources"][number]): number =>
  Math.min(lends, spare ?? Number.POSITIVE_INFINITY);

/** Every source with every commune that no exclusion and no longest distance keeps apart, by commune. */
export function pairsOf({ sources, communes, exclusions, longestKm }: Ground): Pair[] {
  const excluded = new Set(exclusions.map(({ source, commune }) => `${source} ${commune}`));
  const isOut = (source: number | null, commune: number | null) =>
    excluded.size > 0 && excluded.has(`${source} ${commune}`);
  const most = longestKm === null ? Number.POSITIVE_INFINITY : longestKm * 10;
  const pairs: Pair[] = [];
  for (const [commune, to] of communes.entries()) {
    if (isOut(null, commune)) continue;
    for (const [source, { position }] of sources.entries()) {
      if (isOut(source, null) || isOut(source, commune)) continue;
      const tenthsKm = tenthsKmBetween(position, to);
      if (tenthsKm <= most) pairs.push({ source, commune, tenthsKm });
    }
  }
  return pairs;
}
