import { AppError } from "../errors.ts";
import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { structureFor } from "../http/reading.ts";
import { got } from "../http/validation.ts";
import type { Structure } from "../schema.ts";
import { KIND_LABELS } from "../units/kind-words.ts";
import { resolveUnit } from "../units/resolve.ts";
import type { Unit } from "../units/schema.ts";
import type { TraceAnswer, TraceRow } from "./schema.ts";

export interface Place {
  structure: StructureSnapshot;
  indices: readonly number[];
  unit: Unit | undefined;
  head: TraceAnswer["scope"];
}

/** Units of a set that are named, before "…". */
const NAMED = 6;

/**
 * The communes that a scope means on a date. Those of a set count once, however many of its codes hold
 * them.
 *
 * @param scope  "VN", the code of a province, a district of 2021 or a commune, or several codes with
 *   commas between them.
 * @throws {AppError} 404: `unit.unknown`, `unit.not_yet`; 400: `scope.mixed`, for units of two structures.
 */
export function placeOf(
  snapshot: Snapshot,
  scope: string,
  asOf: string,
  wanted?: Structure,
): Place {
  const codes = codesOf(scope);
  const parts = codes.map((code) => onePlace(snapshot, code, asOf, wanted));
  const [first] = parts;
  if (parts.length === 1) return first!;
  const { structure } = first!;
  const stranger = parts.find((part) => part.structure !== structure);
  if (stranger) {
    throw new AppError(
      "invalid",
      "scope.mixed",
      `scope: expected units of one structure, got ${got(first!.head.code)} of ${structure.id} and ${got(stranger.head.code)} of ${stranger.structure.id}`,
    );
  }
  const names = parts.slice(0, NAMED).map(({ head }) => head.name);
  return {
    structure,
    indices: [...new Set(parts.flatMap(({ indices }) => indices))].sort((a, b) => a - b),
    unit: undefined,
    head: {
      ...{ code: codes.join(","), level: "set" },
      name: [...names, ...(parts.length > NAMED ? ["…"] : [])].join(", "),
    },
  };
}

/** Codes of a scope, sorted, each once. */
export const codesOf = (scope: string): string[] => [...new Set(scope.split(","))].sort();

function onePlace(snapshot: Snapshot, scope: string, asOf: string, wanted?: Structure): Place {
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
    head: {
      code: scope,
      level: isProvince ? "province" : "commune",
      name: unitName(unit),
      bare: bareOf(unit),
    },
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

const bareOf = ({ kind, name }: Unit) => ({ kind, name });

/** The unit of a row in words of both languages. */
export function unitWords(structure: StructureSnapshot, unit: Unit): NonNullable<TraceRow["unit"]> {
  const province = unit.parent === null ? undefined : structure.indexOf.get(unit.parent);
  return {
    code: unit.code,
    structure: structure.id,
    name: unitName(unit),
    place: placeName(structure, unit),
    bare: bareOf(unit),
    province: province === undefined ? null : bareOf(structure.provinces[province]!),
  };
}

/** "Xã Sín Thầu". */
export const unitName = ({ kind, name }: Unit): string => `${KIND_LABELS[kind]} ${name}`;

/** "Huyện Mường Nhé, Tỉnh Điện Biên"; empty for a province. */
export function placeName(structure: StructureSnapshot, { district, parent }: Unit): string {
  const province = parent === null ? undefined : structure.indexOf.get(parent);
  const over = province === undefined ? undefined : unitName(structure.provinces[province]!);
  return [district, over].filter(Boolean).join(", ");
}
