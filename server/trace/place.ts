import { AppError } from "../errors.ts";
import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { structureFor } from "../http/reading.ts";
import { got } from "../http/validation.ts";
import type { Structure } from "../schema.ts";
import { KIND_LABELS } from "../units/kind-words.ts";
import { resolveUnit } from "../units/resolve.ts";
import type { Unit } from "../units/schema.ts";
import type { TraceAnswer } from "./schema.ts";

export interface Place {
  structure: StructureSnapshot;
  indices: readonly number[];
  unit: Unit | undefined;
  head: TraceAnswer["scope"];
}

/**
 * The communes that a scope means on a date.
 *
 * @param scope  "VN", or the code of a province, a district of 2021 or a commune.
 * @throws {AppError} 404: `unit.unknown`, `unit.not_yet`.
 */
export function placeOf(
  snapshot: Snapshot,
  scope: string,
  asOf: string,
  wanted?: Structure,
): Place {
  if (scope === "VN") {
    const structure = structureFor(snapshot, asOf, wanted);
    return {
      structure,
      indices: [...structure.communes.keys()],
      unit: undefined,
      head: { code: scope, level: "country", name: "Việt Nam" },
    };
  }
  if (scope.length === 3) return districtOf(snapshot, scope);
  const { structure, unit } = resolveUnit(snapshot, scope, asOf, wanted);
  const index = structure.indexOf.get(scope)!;
  const isProvince = scope.length === 2;
  return {
    structure,
    indices: isProvince ? structure.communesOf[index]! : [index],
    unit,
    head: { code: scope, level: isProvince ? "province" : "commune", name: unitName(unit) },
  };
}

/** Districts ended with the structure of 2021: they are found in it alone. */
function districtOf(snapshot: Snapshot, code: string): Place {
  const structure = snapshot.structures["2021"];
  const indices = [...structure.communes.keys()].filter(
    (i) => structure.communes[i]!.districtCode === code,
  );
  const name = structure.communes[indices[0] ?? -1]?.district;
  if (!name) throw new AppError("missing", "unit.unknown", `no district ${got(code)} in 2021`);
  return { structure, indices, unit: undefined, head: { code, level: "district", name } };
}

/** "Xã Sín Thầu". */
export const unitName = ({ kind, name }: Unit): string => `${KIND_LABELS[kind]} ${name}`;

/** "Huyện Mường Nhé, Tỉnh Điện Biên"; empty for a province. */
export function placeName(structure: StructureSnapshot, { district, parent }: Unit): string {
  const province = parent === null ? undefined : structure.indexOf.get(parent);
  const over = province === undefined ? undefined : unitName(structure.provinces[province]!);
  return [district, over].filter(Boolean).join(", ");
}
