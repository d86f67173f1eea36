import { TOUCHES_FROM_KM } from "../reinforcement/border.ts";
import { totalsOf } from "../staffing/totals.ts";
import type { Behind, Question } from "./behind.ts";
import { valueBehind } from "./behind.ts";
import { traceArea, traceBorder, tracePopulation } from "./ground.ts";
import { staffed, traceStaffing } from "./staffing.ts";

/** Figure of the posts that a norm for a role counts. */
const COUNTED = { total: "strength", chief: "chiefs", deputy: "deputies", officer: "officers" };

const per =
  (times: number, base: string, baseOf: (question: Question) => Behind, least = 0) =>
  (question: Question): Behind => {
    const strength = traceStaffing(question, "strength");
    const over = baseOf(question);
    const [posts, divisor] = [valueBehind(strength), valueBehind(over)];
    const isKnown = posts !== null && divisor !== null && divisor > 0 && divisor >= least;
    return {
      rows: [...strength.rows, ...over.rows],
      documents: [...(strength.documents ?? []), ...(over.documents ?? [])],
      made: "ratio",
      value: isKnown ? (posts * times) / divisor : null,
      parts: [
        { figure: "strength", value: posts },
        { figure: base, value: divisor },
      ],
    };
  };

/** Posts by 10,000 people, by 100 km², by kilometre of land border; never an average of averages. */
export const tracePer10k = per(10_000, "population", tracePopulation);
export const tracePer100km2 = per(100, "area", traceArea);
export const tracePerBorderKm = per(
  1,
  "border",
  (question) => traceBorder(question, ""),
  TOUCHES_FROM_KM,
);

/** People by km². */
export function traceDensity(question: Question): Behind {
  const people = tracePopulation(question);
  const area = traceArea(question);
  const [count, km2] = [valueBehind(people), valueBehind(area)];
  return {
    rows: [...people.rows, ...area.rows],
    documents: [...(people.documents ?? []), ...(area.documents ?? [])],
    made: "ratio",
    value: count !== null && km2 ? count / km2 : null,
    parts: [
      { figure: "population", value: count },
      { figure: "area", value: km2 },
    ],
  };
}

/**
 * Percent of the minimum, rounded down. Of one commune the posts that the norm counts over its minimum; of
 * more what is met commune by commune, so that no surplus hides a gap.
 */
export function traceNormShare(question: Question): Behind {
  const known = staffed(question);
  const { required, shortfall, judged } = totalsOf(known.columns);
  const isAlone = question.indices.length === 1;
  const { meets, counted } = known.columns;
  const own = counted[0] ?? 0;
  const met = isAlone ? own : required - shortfall;
  const parts = isAlone
    ? [
        { figure: COUNTED[known.columns.judge[0]?.role ?? "total"], value: own },
        { figure: "required", value: required },
      ]
    : [
        { figure: "required", value: required },
        { figure: "shortfall", value: shortfall },
      ];
  const places = [...meets.keys()].filter((place) => meets[place] !== null);
  return {
    rows: places.map((place) => known.rowAt(place, counted[place]!)),
    under: places.flatMap(known.underAt),
    norms: known.norms,
    made: "ratio",
    value: judged === 0 || required === 0 ? null : Math.floor((met * 100) / required),
    parts,
  };
}
