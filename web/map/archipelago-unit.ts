import type { Archipelago, Unit } from "../../server/units/schema.ts";
import type { Coverage } from "../coverage/create-coverage.ts";

/** West of it lies no island of either archipelago. Degrees of longitude. */
const WEST_END = 109.4;

/** The special zone of 2026, or the district's first commune of 2021, by name. */
export function archipelagoUnit(
  communes: readonly Unit[] | undefined,
  id: Archipelago["id"],
): Unit | undefined {
  const name = id === "hoang_sa" ? "Hoàng Sa" : "Trường Sa";
  return communes?.find((unit) => unit.name === name && unit.centre[0] > WEST_END);
}

/** Colour of its class on the map, or of its province's; undefined where it has none. */
export function archipelagoFill(
  coverage: Coverage | undefined,
  unit: Unit | undefined,
): string | undefined {
  const code = coverage?.level === "province" ? unit?.parent : unit?.code;
  const index = coverage && code ? coverage.codes.indexOf(code) : -1;
  const group = index >= 0 ? coverage!.classes[index]! : -1;
  return group >= 0 ? coverage!.colours[group] : undefined;
}
