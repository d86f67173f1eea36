import { type Lender, lendersOn } from "../plan/need/lenders.ts";
import { activeLoans, monthsAfter } from "../reinforcement/active.ts";
import { loanEnds } from "../reinforcement/ends.ts";
import { effectiveShortfall } from "../staffing/effective-shortfall.ts";
import { marksOn } from "../units/marks.ts";
import {
  type Behind,
  counted,
  lentOn,
  type Question,
  type RowBehind,
  valueBehind,
} from "./behind.ts";
import { traceBorder } from "./ground.ts";
import { loanRow, traceEffective, traceLoans } from "./loans.ts";
import { staffed } from "./staffing.ts";

/** Posts missing to the norm when those on loan count, commune by commune: no surplus hides a gap. */
export function traceLacking(question: Question): Behind {
  const known = staffed(question);
  const places = question.indices.map((_, place) => effectiveShortfall(known.columns, place));
  const rows = places.flatMap((counts, place): RowBehind[] => {
    if (counts === null) return [];
    const row = known.rowAt(place, counts);
    const reinforcement = known.columns.reinforcement[place]!;
    return [{ ...row, values: { ...row.values, reinforcement, shortfall: counts } }];
  });
  return { rows, norms: known.norms, under: traceLoans(question, "").rows };
}

/** Kilometres of land border for each post that is there, those on loan with them; see MODEL.md. */
export function traceKmPerPost(question: Question): Behind {
  const border = traceBorder(question, "");
  const effective = traceEffective(question);
  const [km, posts] = [valueBehind(border) ?? 0, valueBehind(effective)];
  return {
    rows: [...border.rows, ...effective.rows],
    under: effective.under,
    documents: [...(border.documents ?? []), ...(effective.documents ?? [])],
    made: "ratio",
    value: posts === null ? null : km / Math.max(1, posts),
    parts: [
      { figure: "border", value: km },
      { figure: "effective", value: posts },
    ],
  };
}

/** Communes that a steward marked, such as `marked.complex`. */
export function traceMarked({ structure, indices, asOf }: Question, mark: string): Behind {
  return counted({
    rows: indices.flatMap((i) => {
      const unit = structure.communes[i]!;
      const row = marksOn(structure, unit.code, asOf).find((one) => one.mark === mark);
      if (!row) return [];
      const { from, until, document, batch } = row;
      return [
        { list: "mark", unit, asOf: from, counts: 1, values: { mark, until }, document, batch },
      ];
    }),
  });
}

/** Posts on loan that end within so many months of the date and that nobody carries on the day after. */
export function traceEnding(question: Question, months: string): Behind {
  const { structure, indices, asOf } = question;
  const before = monthsAfter(asOf, Number(months) || 0);
  return counted({
    rows: indices.flatMap((i) =>
      loanEnds(structure, structure.communes[i]!.code, lentOn(question), before)
        .filter(({ loan }) => loan.from <= lentOn(question))
        .map(({ loan, posts }) => loanRow(question, structure.communes[i]!, loan, posts)),
    ),
  });
}

const ofBody = ({ name }: Lender): Pick<Behind, "name"> => ({ name: { vi: name, en: name } });

function bodyOf(question: Question, id: string): Lender | undefined {
  return lendersOn(question.snapshot, question.asOf, question.loans).find((body) => body.id === id);
}

/** The last report of a lending body for a day not after the date: its posts, or its own norm. */
const traceBody =
  (reads: "strength" | "norm") =>
  (question: Question, id: string): Behind => {
    const body = bodyOf(question, id);
    if (!body) return { rows: [] };
    const report = question.snapshot.sourcePosts
      .get(id)
      ?.findLast((row) => row.asOf <= question.asOf);
    const counts = body[reads];
    if (!report || counts === null) return { ...ofBody(body), rows: [] };
    const { asOf, posts, minimum, document, batch } = report;
    const values = { source: body.name, posts, min: minimum };
    const row: RowBehind = {
      ...{ list: "source_posts", unit: undefined, asOf, counts, values, document, batch },
    };
    return { ...ofBody(body), rows: [row] };
  };
export const traceBodyPosts = traceBody("strength");
export const traceBodyNorm = traceBody("norm");

/** Posts that a body has on loan on the day that counts: of its days the one with most. */
export function traceBodyLent(question: Question, id: string): Behind {
  const body = bodyOf(question, id);
  if (!body) return { rows: [] };
  const { structure } = question;
  return counted({
    ...ofBody(body),
    rows: structure.communes.flatMap((unit) =>
      activeLoans(structure, unit.code, body.lentOn)
        .filter(({ source }) => source === id)
        .map((loan) => loanRow(question, unit, loan, loan.posts)),
    ),
  });
}

/** What a body can still spare without falling below its own norm: `posts − norm − lent`. */
export function traceBodySpare(question: Question, id: string): Behind {
  const body = bodyOf(question, id);
  if (!body) return { rows: [] };
  const [posts, lent] = [traceBodyPosts(question, id), traceBodyLent(question, id)];
  return {
    ...ofBody(body),
    rows: [...posts.rows, ...lent.rows],
    made: "less",
    value: body.spare,
    parts: [
      { figure: `body_posts.${id}`, value: body.strength },
      { figure: `body_norm.${id}`, value: body.norm },
      { figure: `body_lent.${id}`, value: body.lent },
    ],
  };
}
