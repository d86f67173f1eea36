import { type Behind, counted, type Question } from "./behind.ts";
import { REGISTERS } from "./register.ts";
import { staffed } from "./staffing.ts";

/** Communes with the fewest posts of the scope; with `province` the provinces that hold one. */
export function traceFewest(question: Question, level: string): Behind {
  const { structure, indices } = question;
  const { columns, rowAt, underAt } = staffed(question);
  const known = columns.strength.filter((strength) => strength !== null);
  const least = known.reduce((a, b) => Math.min(a, b), Infinity);
  const places = [...indices.keys()].filter((place) => columns.strength[place] === least);
  const documents = [REGISTERS[structure.id]];
  const under = places.flatMap(underAt);
  if (level !== "province") {
    return counted({ rows: places.map((place) => rowAt(place, 1)), under, documents });
  }
  const provinces = new Set(places.map((place) => structure.provinceOf[indices[place]!]!));
  return counted({
    rows: [...provinces].map((i) => ({
      list: "unit",
      unit: structure.provinces[i]!,
      counts: 1,
      values: { least },
    })),
    under: [...places.map((place) => rowAt(place, 0)), ...under],
    documents,
  });
}
