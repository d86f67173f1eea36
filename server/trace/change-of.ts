import { AppError } from "../errors.ts";
import { got } from "../http/validation.ts";
import type { Norm } from "../norms/schema.ts";
import { type Behind, type Question, type RowBehind, valueBehind } from "./behind.ts";

/**
 * A figure after less the same before. Rows that stand alike on both sides say nothing of the change and
 * are left out; those before count less than nothing. Of one unit a side without a figure leaves the
 * change unknown; a sum over many is a sum of what is known.
 *
 * @throws {AppError} `figure.unchanging`, 400, for a figure that is no sum.
 */
export function changeOf(after: Question, figure: string, from: Behind, to: Behind): Behind {
  if ((from.made ?? "sum") !== "sum" || (to.made ?? "sum") !== "sum") {
    throw new AppError(
      "invalid",
      "figure.unchanging",
      `figure: expected a sum to tell the change of, got ${got(figure)}`,
    );
  }
  const [earlier, later] = [valueBehind(from), valueBehind(to)];
  const isKnown = after.unit === undefined || (earlier !== null && later !== null);
  const less = (row: RowBehind): RowBehind => ({ ...row, counts: -row.counts, side: "before" });
  const more = (row: RowBehind): RowBehind => ({ ...row, side: "after" });
  return {
    rows: byUnit([
      ...without(from.rows, to.rows).map(less),
      ...without(to.rows, from.rows).map(more),
    ]),
    value: isKnown ? (later ?? 0) - (earlier ?? 0) : null,
    made: "change",
    parts: [
      { figure, value: earlier, side: "before" },
      { figure, value: later, side: "after" },
    ],
    norms: from.norms || to.norms ? union(from.norms, to.norms) : undefined,
    documents: [...(from.documents ?? []), ...(to.documents ?? [])],
    under: [...without(from.under, to.under), ...without(to.under, from.under)],
  };
}

/** Rows that the others do not hold, each as often as it stands there more. */
function without(rows: readonly RowBehind[] = [], others: readonly RowBehind[] = []): RowBehind[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(keyOf(row)) ?? 0;
    if (count > 0) left.set(keyOf(row), count - 1);
    return count === 0;
  });
}

const keyOf = ({ list, unit, from, asOf, counts, values, document, batch }: RowBehind): string =>
  JSON.stringify([list, unit?.code, from?.id, asOf, counts, values, document, batch]);

/** Rows of the unit that changed most first; those of one unit together, before and then after. */
function byUnit(rows: RowBehind[]): RowBehind[] {
  const codeOf = ({ unit }: RowBehind) => unit?.code ?? "";
  const net = new Map<string, number>();
  for (const row of rows) net.set(codeOf(row), (net.get(codeOf(row)) ?? 0) + row.counts);
  const weight = (row: RowBehind) => Math.abs(net.get(codeOf(row))!);
  return rows.sort(
    (a, b) => weight(b) - weight(a) || (codeOf(a) < codeOf(b) ? -1 : Number(codeOf(a) > codeOf(b))),
  );
}

/** Norms of both sides, each once. */
export const union = (...lists: (Norm[] | undefined)[]): Norm[] => [
  ...new Map(lists.flatMap((list) => list ?? []).map((norm) => [norm.id, norm])).values(),
];
