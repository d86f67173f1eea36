import { REPORTS_2026 } from "./calendar.ts";
import type { Country, Place } from "./country.ts";
import { clamp, need } from "./need.ts";
import { draw } from "./random.ts";

/** A unit that nobody became part of, such as an island district without communes: what it starts from. */
const START_WITHOUT_PREDECESSOR = 9;

/**
 * Posts that each unit of 2026 really has: code → one number for each of `REPORTS_2026`. From what its
 * predecessors brought it goes a little of the way to what it needs, over the sixteen months.
 *
 * @param brought Posts on 1 July 2025, reported or not.
 */
export function strengths2026(
  country: Country,
  brought: Map<string, number>,
): Map<string, Int16Array> {
  return new Map(
    country.after.map((place) => {
      const start = brought.get(place.code) ?? START_WITHOUT_PREDECESSOR;
      const goal = goalOf(place, start);
      const phase = draw(`phase/${place.code}`) * 0.999;
      const steps = REPORTS_2026.length;
      const path = Int16Array.from(REPORTS_2026, (_, i) =>
        Math.floor(start + ((goal - start) * (i + 1)) / steps + phase),
      );
      path[steps - 1] = goal;
      return [place.code, path];
    }),
  );
}

function goalOf(place: Place, start: number): number {
  const people = place.population / 1000;
  const needed =
    place.kind === "phuong"
      ? 17 + 0.3 * people + 2 * need(place)
      : place.kind === "xa"
        ? 12 + 0.35 * people + 2.5 * need(place)
        : 8 + 0.25 * people;
  const moved = start + 0.2 * (needed - start) + 0.02 * start;
  return Math.round(clamp(moved, start * 0.9, start * 1.35 + 1));
}
