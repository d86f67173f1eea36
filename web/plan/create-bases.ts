import { createMemo } from "solid-js";
import type { BasesQuestion, Plan } from "../../server/plan/schema.ts";
import { createDesk } from "./create-desk.ts";
import { isSame } from "./is-same.ts";

/**
 * One plan of bases on the screen.
 *
 * @param plan  As it was read; its question is one of bases.
 */
export function createBasesModel(plan: Plan) {
  const desk = createDesk<{ question: BasesQuestion }>(
    plan,
    ({ question }) => ({ question: question as BasesQuestion }),
    ({ question }, stored) => (isSame(question, stored.question) ? undefined : { question }),
  );
  const places = createMemo(() => new Set(desk.need.now()?.candidates));
  return {
    ...desk,
    /** Whether a base may stand there. */
    isCandidate: (code: string) => places().has(code),
    /** What is pinned or excluded where no base may stand: the question cannot be asked so. */
    outside: () => {
      const { pins, exclusions } = desk.question();
      const isKnown = desk.need.now() !== undefined && !desk.need.waiting();
      return isKnown ? [...pins, ...exclusions].filter((code) => !places().has(code)) : [];
    },
    /** Bases of the newest answer. */
    bases: () => desk.stored().solution?.bases ?? [],
  };
}
export type BasesModel = ReturnType<typeof createBasesModel>;
