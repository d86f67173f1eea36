import { AppError } from "../errors.ts";
import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { structureFor } from "../http/reading.ts";
import { got } from "../http/validation.ts";
import { STRUCTURES, type Structure } from "../schema.ts";
import { findUnit } from "./lineage.ts";
import type { Unit } from "./schema.ts";

/**
 * The unit that a code meant on a date: one code can name different units in two structures. Where no
 * structure is asked for, that in force on the date goes first; a unit that has ended by then is found
 * in its own.
 *
 * @throws {AppError} 404: `unit.unknown`, or `unit.not_yet` for one that begins after the date.
 */
export function resolveUnit(
  snapshot: Snapshot,
  code: string,
  asOf: string,
  wanted?: Structure,
): { structure: StructureSnapshot; unit: Unit } {
  const inForce = structureFor(snapshot, asOf, wanted);
  const unit = findUnit(snapshot, inForce.id, code);
  if (unit) return { structure: inForce, unit };

  const where = wanted ? ` in the structure of ${wanted}` : "";
  const other = snapshot.structures[STRUCTURES.find((id) => id !== inForce.id)!];
  const elsewhere = wanted ? undefined : findUnit(snapshot, other.id, code);
  if (!elsewhere) throw new AppError("missing", "unit.unknown", `no unit ${got(code)}${where}`);
  if (asOf < other.inForceFrom) {
    throw new AppError(
      "missing",
      "unit.not_yet",
      `unit ${got(code)} begins on ${other.inForceFrom}, after ${asOf}`,
    );
  }
  return { structure: other, unit: elsewhere };
}
