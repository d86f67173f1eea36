import { borderCommunes, lengthKm, TOUCHES_FROM_KM } from "../reinforcement/border.ts";
import { NEIGHBOURS, type Neighbour, UNIT_STATES } from "../schema.ts";
import { groundOf } from "../units/ground-documents.ts";
import { marksOn } from "../units/marks.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { endingRows, loanRows, plannedRows } from "./loans.ts";

type BorderCommune = ReturnType<typeof borderCommunes>[number];

const touches = ({ borderKm }: BorderCommune, neighbour: Neighbour) =>
  borderKm[neighbour] >= TOUCHES_FROM_KM;

/** Which border communes a figure counts: `china`, `two`, `marked`, `none`, `lent`, `ending`, `late`, `5-9` posts. */
function memberTest(member: string): (commune: BorderCommune) => boolean {
  if (member === "") return () => true;
  const neighbour = NEIGHBOURS.find((each) => each === member);
  if (neighbour) return (commune) => touches(commune, neighbour);
  if (member === "two")
    return (commune) => NEIGHBOURS.filter((each) => touches(commune, each)).length > 1;
  if (member === "marked") return (commune) => !NEIGHBOURS.some((each) => touches(commune, each));
  if (member === "none") return ({ reinforcement }) => reinforcement === 0;
  if (member === "lent") return ({ reinforcement }) => reinforcement > 0;
  if (member === "ending") return ({ endingSoon }) => endingSoon > 0;
  const [from, to] = member.split("-").map((text) => (text === "" ? undefined : Number(text)));
  if (UNIT_STATES.some((state) => state === member)) return ({ state }) => state === member;
  return ({ reinforcement }) =>
    reinforcement > 0 && reinforcement >= (from ?? 0) && reinforcement <= (to ?? Infinity);
}

/** Border communes of a scope that a member counts, one row each with its kilometres. */
export function traceBorderUnits(question: Question, member: string): Behind {
  const { structure, asOf } = question;
  const inScope = new Set(question.indices.map((i) => structure.communes[i]!.code));
  const wanted = memberTest(member);
  const communes = borderCommunes(structure, asOf).filter(
    (commune) => inScope.has(commune.code) && wanted(commune),
  );
  const units = communes.map(({ code }) => structure.communes[structure.indexOf.get(code)!]!);
  const grounds = units.map((unit) => groundOf(structure, unit));
  const rows = communes.map(({ code, borderKm, reinforcement, state }, i): RowBehind => {
    const unit = { unit: units[i]!, counts: 1 };
    const values = { ...borderKm, posts: reinforcement, state };
    const mark =
      lengthKm(borderKm) < TOUCHES_FROM_KM &&
      marksOn(structure, code, asOf).find((row) => row.mark === "border");
    if (!mark) return { ...unit, list: "unit", values, document: grounds[i]!.ground.border };
    const { from, until, document, batch } = mark;
    const told = { ...values, mark: mark.mark, until };
    return { ...unit, list: "mark", asOf: from, values: told, document, batch };
  });
  const codes = new Set(communes.map(({ code }) => code));
  return counted({
    rows,
    documents: grounds.flatMap(({ documents }) => documents),
    under: loanRows(question, ({ code }) => codes.has(code)),
  });
}

/**
 * Posts on loan to border communes; with `ending` those whose term ends soon, with `elsewhere` those lent
 * to communes that touch no border, with `planned` those that are agreed and begin later, wherever.
 */
export function traceBorderPosts(question: Question, member: string): Behind {
  const onBorder = new Set(
    borderCommunes(question.structure, question.asOf).map(({ code }) => code),
  );
  if (member === "planned") return counted({ rows: plannedRows(question) });
  const rows = loanRows(question, ({ code }) => onBorder.has(code) === (member !== "elsewhere"));
  const kept = member === "ending" ? endingRows(rows, question.asOf) : rows;
  return counted({ rows: kept.map(({ loan: _, ...row }) => row) });
}
