import { cliffMonths } from "../reinforcement/cliff-months.ts";
import { endsAndFalls, type MonthEnds } from "../reinforcement/ends-and-falls.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { loanRow, traceLoans } from "./loans.ts";
import { REGISTERS } from "./register.ts";
import { staffed } from "./staffing.ts";

/** So far the view looks ahead; a month beyond is asked for by its name. */
const MONTHS = 24;
const FARTHEST = 120;

const SPAN = /^(\d{4}-\d{2}):(\d{4}-\d{2})$/;

/** What ends in the months of a figure: one, such as "2026-11", or without a name all that are looked at. */
function endingIn(question: Question, member: string) {
  const { snapshot, structure, indices, asOf } = question;
  const months = cliffMonths(structure, asOf, member === "" ? MONTHS : FARTHEST);
  const wanted = months.filter(({ month }) => member === "" || month === member);
  return { months: wanted, ...endsAndFalls(snapshot, structure, question, indices, wanted) };
}

/** Posts on loan that end, and that nobody carries on from the day after. */
export function traceCliffPosts(question: Question, member: string): Behind {
  const { columns, list } = endingIn(question, member);
  return counted({
    rows: list.flatMap(({ place, ends }) => {
      const unit = question.structure.communes[columns.indices[place]!]!;
      return ends.map(({ loan, posts }) => loanRow(question, unit, loan, posts));
    }),
  });
}

/** Communes of a list, each once, one row each with its report; the loans that end stand behind. */
function communesOf(question: Question, indices: readonly number[], member: string): Behind {
  const own = staffed({ ...question, indices });
  return counted({
    rows: indices.map((_, place) => own.rowAt(place, 1)),
    norms: own.norms,
    documents: [REGISTERS[question.structure.id]],
    under: traceCliffPosts({ ...question, indices }, member).rows,
  });
}

/**
 * Communes that fall below their norm: in one month; over all months, each once; or, of a span such as
 * "2026-11:2027-01", those whose first fall of all months lies in it.
 */
export function traceCliffFalls(question: Question, member: string): Behind {
  const [, from, to] = SPAN.exec(member) ?? [];
  const looked = from === undefined ? member : "";
  const { columns, list } = endingIn(question, looked);
  const first = new Map<number, string>();
  for (const { place, month, falls } of list) {
    const index = columns.indices[place]!;
    if (falls && !first.has(index)) first.set(index, month);
  }
  const indices = [...first.keys()].filter((index) => {
    const month = first.get(index)!;
    return from === undefined || (from <= month && month <= to!);
  });
  return communesOf(question, indices, looked);
}

/** Communes that lose posts, of whom something holds for every month in which they do. */
function losing(question: Question, member: string, holds: (one: MonthEnds) => boolean): Behind {
  const { columns, list } = endingIn(question, member);
  const places = [...new Set(list.map(({ place }) => place))].filter((at) =>
    list.every((one) => one.place !== at || holds(one)),
  );
  return communesOf(
    question,
    places.map((place) => columns.indices[place]!),
    member,
  );
}

/** Communes that lose posts and fall in no month, be it that this cannot be known. */
export const traceCliffKept = (question: Question, member: string): Behind =>
  losing(question, member, ({ falls }) => !falls);

/** Communes that lose posts and whose strength or norm is not known. */
export const traceCliffUnknown = (question: Question, member: string): Behind =>
  losing(question, member, ({ falls }) => falls === null);

/** Posts on loan that are left to communes on the first day after a month. */
export function traceCliffLeft(question: Question, member: string): Behind {
  const [month] = endingIn(question, member).months;
  if (!month || member === "") return { rows: [] };
  return traceLoans({ ...question, asOf: month.before }, "");
}

/** What communes that fall in a month will lack: `required − strength − left`. */
export function traceCliffShort(question: Question, member: string): Behind {
  const { columns, list } = endingIn(question, member);
  const falling = list.flatMap(({ place, falls }) =>
    falls ? [{ index: columns.indices[place]!, falls }] : [],
  );
  const indices = falling.map(({ index }) => index);
  const own = staffed({ ...question, indices });
  return {
    rows: falling.map(({ falls }, place): RowBehind => {
      const row = own.rowAt(place, falls.shortfall);
      return { ...row, values: { ...row.values, ...falls } };
    }),
    norms: own.norms,
    documents: [REGISTERS[question.structure.id]],
    under: [
      ...traceCliffPosts({ ...question, indices }, member).rows,
      ...traceCliffLeft({ ...question, indices }, member).rows,
    ],
  };
}
