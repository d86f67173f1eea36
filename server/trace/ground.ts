import { NEIGHBOURS, type Neighbour } from "../schema.ts";
import { groundOf } from "../units/ground-documents.ts";
import type { Unit } from "../units/schema.ts";
import type { Behind, Question, RowBehind } from "./behind.ts";

/**
 * The units whose own measures make the figure of a scope: provinces for the country, for the outline of
 * a province is not that of its communes put together; the communes of a district.
 */
function measured({ structure, indices, unit, scope }: Question): Unit[] {
  if (unit) return [unit];
  if (scope === "VN") return structure.provinces;
  return indices.map((i) => structure.communes[i]!);
}

const lengthKm = ({ borderKm }: Unit) => borderKm.china + borderKm.laos + borderKm.cambodia;

function traceGround(
  question: Question,
  measure: "population" | "area" | "border",
  gives: (unit: Unit) => number | null,
  values: (unit: Unit) => RowBehind["values"],
): Behind {
  const units = measured(question);
  const grounds = units.map((unit) => groundOf(question.structure, unit));
  const rows = units.flatMap((unit, i): RowBehind[] => {
    const counts = gives(unit);
    if (counts === null) return [];
    const { ground } = grounds[i]!;
    const isDrawn = ground[measure] === `boundaries-${question.structure.id}`;
    return [
      {
        list: isDrawn ? "boundary" : "unit",
        unit,
        counts,
        values: isDrawn
          ? { ...values(unit), boundary: question.structure.boundaries.source }
          : values(unit),
        document: ground[measure],
      },
    ];
  });
  return { rows, documents: grounds.flatMap(({ documents }) => documents) };
}

/** People of the register. */
export const tracePopulation = (question: Question): Behind =>
  traceGround(
    question,
    "population",
    ({ population }) => population,
    ({ population }) => ({ population }),
  );

/** Square kilometres, of the gazetteer or of the installed boundaries. */
export const traceArea = (question: Question): Behind =>
  traceGround(
    question,
    "area",
    ({ areaKm2 }) => areaKm2,
    ({ areaKm2 }) => ({ areaKm2 }),
  );

/** Kilometres of land border, with all neighbours or with one. */
export function traceBorder(question: Question, member: string): Behind {
  const neighbour = NEIGHBOURS.find((each) => each === member) as Neighbour | undefined;
  const behind = traceGround(
    question,
    "border",
    (unit) => {
      const km = neighbour ? unit.borderKm[neighbour] : lengthKm(unit);
      return km > 0 ? km : null;
    },
    ({ borderKm }) => ({ ...borderKm }),
  );
  return behind.rows.length === 0 ? { ...behind, value: 0 } : behind;
}
