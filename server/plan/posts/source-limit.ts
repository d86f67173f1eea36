import type { LazyModel, SolveOptions } from "../solver/lexicographic.ts";
import type { Term } from "../solver/linear-model.ts";

/** Columns of the pairs, by commune, in a model. */
interface PairColumns {
  linear: { readonly upper: readonly number[] };
  communes: readonly { x: readonly (readonly [pair: number, column: number])[] }[];
}

/**
 * "No more than so many sources in a commune" needs a yes-or-no column for every pair, and few communes
 * ever come near the limit: the rows of a commune are added once a solution breaks it, and those of all
 * once that was not enough. What is optimal without the rows and breaks none of them is optimal with them.
 */
export function limitSources(most: number, model: PairColumns): NonNullable<SolveOptions["lazy"]> {
  const limited = new Set<number>();
  return (values, growing) => {
    const open = [...model.communes.keys()].filter(
      (c) => model.communes[c]!.x.length > most && !limited.has(c),
    );
    const broken = open.filter(
      (c) => model.communes[c]!.x.filter(([, column]) => values[column]! > 0.5).length > most,
    );
    if (broken.length === 0) return false;
    for (const c of limited.size === 0 ? broken : open) {
      limited.add(c);
      limitCommune(most, c, model, growing);
    }
    return true;
  };
}

function limitCommune(most: number, c: number, model: PairColumns, growing: LazyModel): void {
  const uses: Term[] = model.communes[c]!.x.map(([, column]) => {
    const uses = growing.column(0, 1, "integer");
    growing.row(Number.NEGATIVE_INFINITY, 0, [
      [column, 1],
      [uses, -model.linear.upper[column]!],
    ]);
    return [uses, 1];
  });
  growing.row(Number.NEGATIVE_INFINITY, most, uses);
}
