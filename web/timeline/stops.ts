import { dayOf } from "./days.ts";

/** Last stop on or before a date; undefined before the first. `stops` ascend, `YYYY-MM-DD`. */
export const stopAtOrBefore = (stops: readonly string[], date: string): string | undefined =>
  stops.findLast((stop) => stop <= date);

/** First stop after a date; undefined from the last on. */
export const stopAfter = (stops: readonly string[], date: string): string | undefined =>
  stops.find((stop) => stop > date);

/** Last stop before a date: from a day between two stops, the earlier of them. */
export const stopBefore = (stops: readonly string[], date: string): string | undefined =>
  stops.findLast((stop) => stop < date);

/** Stop nearest to a day, the earlier of two as near; undefined without stops. */
export function nearestStop(stops: readonly string[], day: number): string | undefined {
  let nearest: string | undefined;
  let distance = Infinity;
  for (const stop of stops) {
    const next = Math.abs(dayOf(stop) - day);
    if (next < distance) {
      nearest = stop;
      distance = next;
    }
  }
  return nearest;
}

/** What the address says for a date: nothing for the newest figures, so that a link stays current. */
export const asOfParameter = (stops: readonly string[], date: string): string | null =>
  date === stops.at(-1) ? null : date;
