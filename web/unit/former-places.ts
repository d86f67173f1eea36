import type { UnitCard } from "../../server/units/card-schema.ts";

/**
 * Districts and provinces in which a commune lay before the change of structure, each once, in the order
 * of what it was formed from: "Huyện Mỹ Tú, Sóc Trăng". Units that gave it a part alone count where none
 * came whole.
 */
export function formerPlaces(predecessors: UnitCard["predecessors"]): string[] {
  const whole = predecessors.filter(({ part }) => part === "full");
  const places = (whole.length > 0 ? whole : predecessors)
    .filter(({ district }) => district !== "")
    .map(({ district, province }) => [district, province].filter(Boolean).join(", "));
  return [...new Set(places)];
}
