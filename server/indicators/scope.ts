import { AppError } from "../errors.ts";
import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { structureFor } from "../http/reading.ts";
import { got } from "../http/validation.ts";
import type { Structure, UnitKind } from "../schema.ts";
import { resolveUnit } from "../units/resolve.ts";

export const SCOPE_LEVELS = ["country", "province", "district", "commune", "set"] as const;

/** The communes that figures are asked for. */
export interface Scope {
  /** "VN", a code, or the codes of a set, sorted, with commas. */
  key: string;
  level: (typeof SCOPE_LEVELS)[number];
  /** Bare name; "" for the country and a set. */
  name: string;
  /** Of a province or commune. */
  kind: UnitKind | null;
  /** Code of the province it lies in, or is; null for the country and a set. */
  province: string | null;
  structure: StructureSnapshot;
  /** Communes of the structure, ascending. */
  indices: readonly number[];
  /** The date asked about, or the last day of a structure that had ended by then. */
  asOf: string;
  /** Last day of the structure, when that lies before the date asked about. */
  ended: string | null;
}

interface Wish {
  asOf: string;
  structure?: Structure;
}

/**
 * The communes a scope names on a date. A code of a structure that has ended is found in it, and the
 * figures are those of its last day.
 *
 * @param text  "VN", the code of a province, a district of 2021 (three digits) or a commune, or several
 *   codes with commas between them.
 * @throws {AppError} `unit.unknown`, `unit.not_yet`, 404; `scope.mixed`, 400, for a set whose units live
 *   in two structures.
 */
export function resolveScope(snapshot: Snapshot, text: string, wish: Wish): Scope {
  const codes = [...new Set(text.split(","))].sort();
  if (codes.length === 1) return resolveOne(snapshot, codes[0]!, wish);
  const parts = codes.map((code) => resolveOne(snapshot, code, wish));
  const { structure } = parts[0]!;
  const stranger = parts.find((part) => part.structure !== structure);
  if (stranger) {
    throw new AppError(
      "invalid",
      "scope.mixed",
      `scope: expected units of one structure, got ${got(parts[0]!.key)} of ${structure.id} and ${got(stranger.key)} of ${stranger.structure.id}`,
    );
  }
  const indices = new Set(parts.flatMap((part) => part.indices));
  return {
    ...onDay(structure, wish.asOf),
    key: codes.join(","),
    level: "set",
    name: "",
    kind: null,
    province: null,
    indices: [...indices].sort((a, b) => a - b),
  };
}

function resolveOne(snapshot: Snapshot, code: string, { asOf, structure: wanted }: Wish): Scope {
  if (code === "VN") {
    const structure = structureFor(snapshot, asOf, wanted);
    return {
      ...onDay(structure, asOf),
      ...{ key: code, level: "country", name: "", kind: null, province: null },
      indices: [...structure.communes.keys()],
    };
  }
  if (code.length === 3) return districtScope(snapshot, code, asOf, wanted);
  const { structure, unit } = resolveUnit(snapshot, code, asOf, wanted);
  const index = structure.indexOf.get(code)!;
  const isProvince = code.length === 2;
  return {
    ...onDay(structure, asOf),
    ...{ key: code, level: isProvince ? "province" : "commune", name: unit.name, kind: unit.kind },
    province: isProvince ? code : unit.parent,
    indices: isProvince ? structure.communesOf[index]! : [index],
  };
}

/** Districts ended with the structure of 2021 and live on in it. */
function districtScope(
  snapshot: Snapshot,
  code: string,
  asOf: string,
  wanted: Structure | undefined,
): Scope {
  const structure = snapshot.structures["2021"];
  const indices = [...structure.communes.keys()].filter(
    (i) => structure.communes[i]!.districtCode === code,
  );
  const first = structure.communes[indices[0] ?? -1];
  if (!first || (wanted && wanted !== structure.id)) {
    throw new AppError("missing", "unit.unknown", `scope: no district ${got(code)}`);
  }
  return {
    ...onDay(structure, asOf),
    ...{ key: code, level: "district", name: first.district ?? "", kind: null },
    province: first.parent,
    indices,
  };
}

function onDay(structure: StructureSnapshot, asOf: string) {
  const last = structure.inForceUntil;
  const ended = last !== null && asOf > last ? last : null;
  return { structure, asOf: ended ?? asOf, ended };
}
