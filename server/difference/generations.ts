import type { GenerationHead } from "../generation/snapshot.ts";
import type { GenerationsAnswer } from "./schema.ts";

/**
 * The generations one can go back to, with what each newly knew.
 *
 * @param heads  The newest publication first.
 * @param current  Id of the one in force.
 */
export function generationsAnswer(
  heads: readonly GenerationHead[],
  current: string,
): GenerationsAnswer {
  return {
    generation: current,
    generations: heads.map(({ batches, ...head }, i) => {
      const before = new Map(heads[i + 1]?.batches.map((batch) => [batch.seq, batch]));
      return {
        ...head,
        added: batches.filter(({ seq }) => !before.has(seq)),
        withdrawn: batches.filter(
          ({ seq, withdrawn }) => withdrawn && before.get(seq)?.withdrawn === false,
        ),
      };
    }),
  };
}
