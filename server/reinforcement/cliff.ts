import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { isDemo, normsOf } from "../staffing/commune-columns.ts";
import { soonLimit, sumPosts, toLoan } from "./active.ts";
import { type CliffMonth, cliffMonths } from "./cliff-months.ts";
import { type EndsAndFalls, endsAndFalls, type MonthEnds } from "./ends-and-falls.ts";
import { pick } from "./loans.ts";
import type { CliffAnswer, Fall } from "./schema.ts";

/** A cliff query with every default filled in. */
export interface CliffOf {
  asOf: string;
  norm: string;
  months: number;
  /** Index of the province to stay within. */
  within?: number;
}

/**
 * Which loans end in the months after a date, and which communes fall below the norm when they do; see
 * `endsAndFalls` for the rule.
 *
 * @throws {AppError} `norm.unknown`, 404.
 */
export function cliffOf(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  query: CliffOf,
): CliffAnswer {
  const { asOf, norm, within } = query;
  const indices =
    within === undefined ? [...structure.communes.keys()] : structure.communesOf[within]!;
  const months = cliffMonths(structure, asOf, query.months);
  const told = endsAndFalls(snapshot, structure, query, indices, months);
  const codeOf = ({ place }: MonthEnds) => structure.communes[told.columns.indices[place]!]!.code;
  const ending = told.list.flatMap(({ ends }) => ends.map(({ loan }) => loan));
  const documents = pick(
    snapshot.documents,
    ending.map(({ document }) => document),
  );
  return {
    generation: snapshot.id,
    structure: structure.id,
    asOf,
    within: within === undefined ? null : structure.provinces[within]!.code,
    demo: isDemo(snapshot, told.columns) || documents.some(({ demo }) => demo),
    norm: { choice: norm, norms: normsOf(told.columns) },
    months: months.map((month) => monthAnswer(month, told, codeOf)),
    falls: told.list.flatMap((one) => fallAnswer(told, one, codeOf(one))),
    loans: ending.map((loan) => toLoan(loan, soonLimit(asOf))),
    sources: pick(
      snapshot.sources,
      ending.map(({ source }) => source),
    ),
    documents,
  };
}

function monthAnswer(
  { month }: CliffMonth,
  { list }: EndsAndFalls,
  codeOf: (one: MonthEnds) => string,
): CliffAnswer["months"][number] {
  const here = list.filter((one) => one.month === month);
  const ends = here.flatMap((one) => one.ends);
  return {
    month,
    posts: sumPosts(ends),
    loans: ends.length,
    codes: here.map(codeOf),
    sources: [...new Set(ends.map(({ loan }) => loan.source))].sort(),
    falling: here.filter(({ falls }) => falls).map(codeOf),
    unknown: here.filter(({ falls }) => falls === null).map(codeOf),
  };
}

function fallAnswer({ columns }: EndsAndFalls, one: MonthEnds, code: string): Fall[] {
  const { month, place, ends, falls } = one;
  if (!falls) return [];
  return [
    {
      ...{ month, code, loans: ends.map(({ loan }) => loan.id), ended: sumPosts(ends) },
      ...{ strength: columns.counted[place]!, required: columns.required[place]!, ...falls },
    },
  ];
}
