import type { Reason } from "./schema.ts";
import {
  bestValues,
  Clock,
  OutOfTime,
  type Posed,
  reasonAgainst,
  type Values,
  withCommune,
} from "./supposed.ts";

/**
 * Which rule or weight brings a commune in: what the best plan without it would be worse in.
 *
 * @param commune  Index in the problem.
 * @param known  Values of the best plan where they are proven already.
 */
export async function whyIn(posed: Posed, commune: number, known?: Values): Promise<Reason> {
  const { problem, seed } = posed;
  if (problem.pins.some((pin) => pin.commune === commune && pin.posts > 0)) return { kind: "pin" };
  const without = withCommune(problem, commune, { most: 0 });
  return decided(posed, known, (best, clock) => reasonAgainst(best, without, clock, seed));
}

/**
 * Why one commune has its posts and not another one of them: what the best plan would be worse in that
 * gives the other at least one more and the first at least one fewer.
 *
 * @param posts  Posts of both in the plan that is asked about.
 */
export async function whyNot(
  posed: Posed,
  [one, other]: readonly [number, number],
  posts: readonly [number, number],
  known?: Values,
): Promise<Reason> {
  const { problem, seed } = posed;
  const isHeld = (commune: number) => problem.pins.some((pin) => pin.commune === commune);
  if (isHeld(one) || isHeld(other)) return { kind: "pin" };
  if (posts[0] === 0) return { kind: "equal" };
  const swapped = withCommune(
    withCommune(problem, one, { most: Math.min(problem.communes[one]!.most, posts[0] - 1) }),
    other,
    { least: posts[1] + 1 },
  );
  return decided(posed, known, (best, clock) => reasonAgainst(best, swapped, clock, seed));
}

async function decided(
  { problem, seconds, seed }: Posed,
  known: Values | undefined,
  reason: (best: Values, clock: Clock) => Promise<Reason>,
): Promise<Reason> {
  const clock = new Clock(seconds);
  try {
    const best = known ?? (await bestValues(problem, clock, seed));
    return best ? await reason(best, clock) : { kind: "limits" };
  } catch (cause) {
    if (cause instanceof OutOfTime) return { kind: "unproven" };
    throw cause;
  }
}
