import type { StructureSnapshot } from "../generation/snapshot.ts";
import type { Level } from "../schema.ts";
import type { Unit } from "./schema.ts";

/** Units of one level, sorted by code, of one province where an index is given. */
export function unitsOf(structure: StructureSnapshot, level: Level, within?: number): Unit[] {
  const { provinces, communes, communesOf } = structure;
  if (within === undefined) return level === "province" ? provinces : communes;
  if (level === "province") return [provinces[within]!];
  return communesOf[within]!.map((i) => communes[i]!);
}
