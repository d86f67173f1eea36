import type { BorderKm, Structure } from "../schema.ts";
import { loadCommunes, loadLineage } from "../units/gazetteer.ts";

/** Of communes: what is known better than approximate boundaries can tell. */
export interface KnownMeasures {
  borderKmOf: ReadonlyMap<string, BorderKm>;
  areaKm2Of?: ReadonlyMap<string, number>;
}

/**
 * Border and area of communes whose boundaries we drew ourselves. Of 2026 both were measured on the
 * official ones; a commune of 2021 touches the border only if what it became does, for as long as its
 * cell does.
 *
 * @param drawnKmOf  Border of the communes that touch it as drawn.
 */
export async function knownMeasures(
  structure: Structure,
  drawnKmOf: ReadonlyMap<string, BorderKm>,
): Promise<KnownMeasures> {
  const communes = await loadCommunes("2026");
  const borderKmOf = new Map(
    communes.flatMap(({ code, borderKm }) =>
      borderKm && borderKm.china + borderKm.laos + borderKm.cambodia > 0 ? [[code, borderKm]] : [],
    ),
  );
  if (structure === "2026") {
    return { borderKmOf, areaKm2Of: new Map(communes.map((one) => [one.code, one.areaKm2!])) };
  }
  const mayTouch = new Set(
    (await loadLineage()).filter(({ to }) => borderKmOf.has(to)).map(({ from }) => from),
  );
  return { borderKmOf: new Map([...drawnKmOf].filter(([code]) => mayTouch.has(code))) };
}
