import { RUNGS, type Rung } from "../headquarters/schema.ts";
import { drawBetween } from "./random.ts";

/** A rung and the day it was reached, in days since the first report. */
export interface Step {
  rung: Rung;
  day: number;
}

const COMPLETED = RUNGS.length - 1;

/** Days that a rung lasts before the next, shortest and longest, by rung index. */
const LASTS: [number, number][] = [
  [120, 500],
  [180, 600],
  [90, 240],
  [200, 480],
];

/** The way up that ends on `completedDay`; it may begin before day 0 and end after today. */
export function wayUpTo(key: string, completedDay: number): Step[] {
  const steps: Step[] = [{ rung: "completed", day: completedDay }];
  let day = completedDay;
  for (let rung = COMPLETED - 1; rung >= 1; rung--) {
    day -= drawBetween(`${key}/${rung}`, ...LASTS[rung]!);
    steps.unshift({ rung: RUNGS[rung]!, day });
  }
  return [{ rung: "no_land", day: Number.NEGATIVE_INFINITY }, ...steps];
}

/**
 * The way up from a rung held on `day`, part of whose time has passed.
 *
 * @param pace Above 1 faster than LASTS says, below 1 slower.
 */
export function wayUpFrom(key: string, start: Rung, day: number, pace: number): Step[] {
  const steps: Step[] = [{ rung: start, day }];
  let next = day;
  for (let rung = RUNGS.indexOf(start); rung < COMPLETED; rung++) {
    const lasts = drawBetween(`${key}/${rung}`, ...LASTS[rung]!) / pace;
    const left = steps.length === 1 ? lasts * (drawBetween(`${key}/left`, 1, 100) / 100) : lasts;
    next += Math.ceil(left);
    steps.push({ rung: RUNGS[rung + 1]!, day: next });
  }
  return steps;
}

/** What is reported between two days, both included: the rung held on the first, then each one reached. */
export function within(steps: Step[], first: number, last: number): Step[] {
  const held = steps.findLast((step) => step.day <= first);
  const reached = steps.filter((step) => step.day > first && step.day <= last);
  return held ? [{ rung: held.rung, day: first }, ...reached] : reached;
}

/** The higher of two rungs. */
export const higher = (a: Rung, b: Rung): Rung => (RUNGS.indexOf(a) >= RUNGS.indexOf(b) ? a : b);
