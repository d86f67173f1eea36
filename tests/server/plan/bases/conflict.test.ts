import fc from "fast-check";
import { expect, test } from "vitest";
import { basesConflict } from "../../../../server/plan/bases/conflict.ts";
import type { BasesProblem } from "../../../../server/plan/bases/problem.ts";
import { solveBases } from "../../../../server/plan/bases/solve.ts";
import { BasesQuestion, type LimitRef, type Relaxation } from "../../../../server/plan/schema.ts";
import { relaxed } from "../../../../web/plan/relaxed.ts";
import { fewestThatHit, type Judged, leastBroken, name, nearest } from "../why/judged.ts";
import { bestByTrying } from "./brute-force.ts";

const CODES = ["00001", "00002", "00003", "00004"];

interface Asked {
  question: BasesQuestion;
  places: number;
  served: number;
}

/** Up to four places and five communes, so narrowly limited that most questions have no answer. */
const questions: fc.Arbitrary<Asked> = fc
  .record({ places: fc.integer({ min: 1, max: 4 }), served: fc.integer({ min: 1, max: 5 }) })
  .chain(({ places, served }) => {
    const some = fc.subarray(CODES.slice(0, places));
    const limits = fc.record({
      measure: fc.constantFrom("median" as const, "median" as const, "covering" as const),
      bases: fc.integer({ min: 1, max: 5 }),
      capacity: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
      pins: some,
      exclusions: some,
    });
    return limits.map((given) => ({
      ...{ places, served },
      question: BasesQuestion.parse({ mode: "bases", asOf: "2026-03-31", ...given }),
    }));
  });

/** The question in numbers; where a base is and whom it serves makes no difference to what is possible. */
function problemOf({ question, places, served }: Asked): BasesProblem {
  const { measure, bases, capacity, pins, exclusions } = question;
  const index = (codes: readonly string[]) => codes.map((code) => CODES.indexOf(code));
  return {
    ...{ measure, bases, radius: 0, pinned: index(pins), excluded: index(exclusions) },
    clients: Array.from({ length: served }, () => ({ code: "", weight: 1, load: 1 })),
    candidates: CODES.slice(0, places).map((code) => ({ code, capacity, opening: 0 })),
    distances: new Int32Array(served * places),
  };
}

/** What every limit would have to be for bases at each set of places, one at least. */
function everySet(asked: Asked): Judged[][] {
  const { question, places } = asked;
  const { bases, capacity, pins, exclusions } = question;
  const sets = Array.from({ length: 2 ** places - 1 }, (_, set) =>
    CODES.slice(0, places).filter((_, j) => ((set + 1) >> j) % 2 === 1),
  );
  return sets.map((open) => {
    const limit = (kind: LimitRef["kind"], value: number | null, code: string | null = null) => ({
      ...{ kind, code, source: null, value },
    });
    const holds = (code: string) => (open.includes(code) ? 1 : 0);
    const judged: Judged[] = [{ limit: limit("bases", bases), needs: open.length }];
    if (capacity !== null && question.measure === "median") {
      const fits = (most: number) => bestByTrying(just(asked, open, most)) !== undefined;
      let needs = capacity;
      while (!fits(needs)) needs++;
      judged.push({ limit: limit("capacity", capacity), needs });
    }
    for (const code of pins) judged.push({ limit: limit("pin", 1, code), needs: holds(code) });
    for (const code of exclusions) {
      judged.push({ limit: limit("exclusion", null, code), needs: holds(code) });
    }
    return judged;
  });
}

/** Bases at just these places, each of which serves at most so many. */
function just(asked: Asked, open: readonly string[], capacity: number): BasesProblem {
  const question = { ...asked.question, bases: open.length, capacity, pins: [...open] };
  return problemOf({ ...asked, question: { ...question, exclusions: [] } });
}

const isPossible = async (asked: Asked, changes: readonly Relaxation[]) => {
  const question = changes.reduce(
    (before, { limit, relaxTo }) => relaxed(before, limit, relaxTo),
    asked.question,
  );
  const { status } = await solveBases(problemOf({ ...asked, question }), { seconds: 30, seed: 1 });
  return status === "optimal";
};

const isNumber = ({ limit }: Relaxation) => limit.kind === "bases" || limit.kind === "capacity";

/** The value a little nearer to what the limit is. */
const nearer = ({ limit, relaxTo }: Relaxation): Relaxation => ({
  limit,
  relaxTo: relaxTo - Math.sign(relaxTo - limit.value!),
});

test("the contradiction is the smallest of all, and each relaxation the least, as trying every set of places shows", async () => {
  const seen = { conflicts: 0, plans: 0, one: 0, several: 0, alone: 0, none: 0, jointly: 0 };
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(questions, async (asked) => {
      const sets = everySet(asked);
      const broken = leastBroken(sets);
      const conflict = basesConflict(problemOf(asked));
      expect(await isPossible(asked, [])).toBe(conflict === null);
      if (!conflict) {
        expect(broken[0]!.size).toBe(0);
        seen.plans++;
        return;
      }
      seen.conflicts++;
      const names = new Set(conflict.limits.map(({ limit }) => name(limit)));
      expect(broken.every((set) => [...set].some((limit) => names.has(limit)))).toBe(true);
      expect(names.size).toBe(fewestThatHit(broken));
      names.size > 1 ? seen.several++ : seen.one++;

      for (const { limit, relaxTo } of conflict.limits) {
        kinds.add(limit.kind);
        expect(relaxTo).toBe(nearest(sets, limit));
        relaxTo === null ? seen.none++ : seen.alone++;
        if (relaxTo === null) continue;
        expect(await isPossible(asked, [{ limit, relaxTo }])).toBe(true);
        if (!isNumber({ limit, relaxTo })) continue;
        expect(await isPossible(asked, [nearer({ limit, relaxTo })])).toBe(false);
      }

      const { together } = conflict;
      expect(together.length).toBe(broken[0]!.size);
      if (together.length > 1) seen.jointly++;
      expect(await isPossible(asked, together)).toBe(true);
      for (const [i, change] of together.entries()) {
        const less = isNumber(change) ? together.with(i, nearer(change)) : together.toSpliced(i, 1);
        expect(await isPossible(asked, less)).toBe(false);
      }
    }),
    { numRuns: 500, seed: 20_261_129 },
  );
  // Every kind of answer came up, else nothing was shown.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(15);
  expect([...kinds].toSorted()).toEqual(["bases", "capacity", "exclusion", "pin"]);
}, 60_000);
