import type { Structure } from "../../server/schema.ts";
import type { StructureAnswer } from "../../server/units/schema.ts";
import type { UrlChange } from "../url-state.ts";

type Term = Pick<StructureAnswer, "id" | "inForceUntil">;

/**
 * What to change in the address to look at a unit. A code may name different units in two structures,
 * so a unit of another structure is opened on that structure's last day, or today while it is in force.
 *
 * @param shown Structure of what is on the screen; undefined while it is not known.
 */
export function unitChange(
  target: { code: string; structure: Structure },
  shown: Structure | undefined,
  structures: readonly Term[],
): UrlChange {
  if (shown === undefined || target.structure === shown) return { unit: target.code };
  const term = structures.find(({ id }) => id === target.structure);
  return { unit: target.code, asOf: term?.inForceUntil ?? null, units: null };
}
