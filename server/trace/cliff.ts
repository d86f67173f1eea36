import { cliffMonths } from "../reinforcement/cliff-months.ts";
import { endsAndFalls } from "../reinforcement/ends-and-falls.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { REGISTERS } from "./register.ts";
import { staffed } from "./staffing.ts";

/** So far the view looks ahead; a month beyond is asked for by its name. */
const MONTHS = 24;
const FARTHEST = 120;

/** What ends in the months of a figure: one, such as "2026-11", or without a name all that are looked at. */
function endingIn(question: Question, member: string) {
  const { snapshot, structure, indices, asOf } = question;
  const months = cliffMonths(structure, asOf, member === "" ? MONTHS : FARTHEST);
  const wanted = months.filter(({ month }) => member === "" || month === member);
  return endsAndFalls(snapshot, structure, question, indices, wanted);
}

/** Posts on loan that end, and that nobody carries on from the day after. */
export function traceCliffPosts(question: Question, member: string): Behind {
  const { snapshot, structure } = question;
  const { columns, list } = endingIn(question, member);
  return counted({
    rows: list.flatMap(({ place, ends }) =>
      ends.map(
        ({ loan, posts }): RowBehind => ({
          list: "reinforcement",
          unit: structure.communes[columns.indices[place]!]!,
          asOf: loan.from,
          counts: posts,
          values: {
            posts: loan.posts,
            source: snapshot.sources.get(loan.source)?.name ?? loan.source,
            from: loan.from,
            until: loan.until,
          },
          document: loan.document,
          batch: loan.batch,
        }),
      ),
    ),
  });
}

/** Communes that fall below their norm, one row each with its report; over several months each once. */
export function traceCliffFalls(question: Question, member: string): Behind {
  const { columns, list } = endingIn(question, member);
  const falling = list.filter(({ falls }) => falls);
  const indices = [...new Set(falling.map(({ place }) => columns.indices[place]!))];
  const own = staffed({ ...question, indices });
  return counted({
    rows: indices.map((_, place) => own.rowAt(place, 1)),
    norms: own.norms,
    documents: [REGISTERS[question.structure.id]],
    under: traceCliffPosts({ ...question, indices }, member).rows,
  });
}
