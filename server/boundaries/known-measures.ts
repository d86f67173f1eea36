import type { BorderKm, Structure } from "../schema.ts";
import { readCommunes, readLineage } from "../units/gazetteer.ts";
import { landBorder } from "./land-border.ts";
import type { CommuneTopology } from "./topology.ts";

/** Of communes: what is known better than approximate boundaries can tell. */
export interface KnownMeasures {
  borderKmOf: ReadonlyMap<string, BorderKm>;
  areaKm2Of?: ReadonlyMap<string, number>;
}

/**
 * Border and area of communes whose boundaries we drew ourselves. Of 2026 both were measured on the
 * official ones; a commune of 2021 touches the border only if what it became does, for as long as its
 * cell does.
 */
export function knownMeasures(structure: Structure, drawn: CommuneTopology): KnownMeasures {
  const communes = readCommunes("2026");
  const borderKmOf = new Map(
    communes.flatMap(({ code, borderKm }) =>
      borderKm && borderKm.china + borderKm.laos + borderKm.cambodia > 0 ? [[code, borderKm]] : [],
    ),
  );
  if (structure === "2026") {
    return { borderKmOf, areaKm2Of: new Map(communes.map((one) => [one.code, one.areaKm2!])) };
  }
  const mayTouch = new Set(
    readLineage()
      .filter(({ to }) => borderKmOf.has(to))
      .map(({ from }) => from),
  );
  const { kmOf } = landBorder(drawn);
  return { borderKmOf: new Map([...kmOf].filter(([code]) => mayTouch.has(code))) };
}
