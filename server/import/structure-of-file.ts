import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { got } from "../http/validation.ts";
import { STRUCTURES, type Structure } from "../schema.ts";
import type { PreflightQuery } from "./schema.ts";

/**
 * The structure whose units a file names: the one that is said, else the only one that has its province.
 *
 * @returns null where the date of each row decides.
 * @throws {AppError} `unit.unknown`, 404, for a province of none of them.
 */
export function structureOfFile(
  snapshot: Snapshot,
  { structure, within }: Pick<PreflightQuery, "structure" | "within">,
): Structure | null {
  if (within === undefined) return structure ?? null;
  const wanted = structure ? [structure] : STRUCTURES;
  const having = wanted.filter((id) => snapshot.structures[id].indexOf.has(within));
  if (having.length > 1) return null;
  if (having.length === 1) return having[0]!;
  throw new AppError(
    "missing",
    "unit.unknown",
    `within: no province ${got(within)} in the structure of ${wanted.join(" or ")}`,
  );
}
