import type { Snapshot } from "../generation/snapshot.ts";
import { placeOf } from "../history/carry.ts";
import { reformOf } from "../history/reform.ts";
import type { RequestRow } from "../ledger/rows.ts";
import type { Structure } from "../schema.ts";
import { findUnit } from "../units/lineage.ts";
import type { Unit } from "../units/schema.ts";

/** A request with the unit that asked and where its ground lies on a date. */
export interface PlacedRequest {
  unit: Unit;
  /** Commune of the structure; null while the unit that asked is split between several. */
  code: string | null;
  /** Province of the structure; "VN" where not even that is known. */
  province: string;
}

/**
 * Where a request stands in a structure. One of a unit that went whole into another stands there now;
 * one of a unit that was split stands with the province, for a request cannot be shared out.
 *
 * @returns undefined for a unit that the gazetteers do not know, or one that comes later.
 */
export function placeRequest(
  snapshot: Snapshot,
  { structure, code }: Pick<RequestRow, "structure" | "code">,
  inUnitsOf: Structure,
): PlacedRequest | undefined {
  const unit = findUnit(snapshot, structure, code);
  if (!unit) return undefined;
  if (structure === inUnitsOf) return { unit, code, province: unit.parent ?? "VN" };
  if (structure === "2026") return undefined;
  const reform = reformOf(snapshot);
  const place = placeOf(code, reform);
  if (place.kind === "whole") {
    return { unit, code: place.to, province: reform.provinceAfter(place.to) ?? "VN" };
  }
  if (place.kind === "unassigned") return { unit, code: null, province: place.province };
  const provinces = new Set(place.shares.map(({ to }) => reform.provinceAfter(to)));
  const [only] = provinces;
  return { unit, code: null, province: provinces.size === 1 && only ? only : "VN" };
}

/**
 * Whether a request lies within a place: one of the structure that is told, by where its ground lies
 * in it; else one of the structure of the unit that asked.
 *
 * @param within  A province, a district of 2021 or a commune.
 */
export function liesWithin(
  { unit, code, province }: PlacedRequest,
  within: string,
  isOfStructure: boolean,
): boolean {
  if (isOfStructure) return within === code || within === province;
  return within === unit.code || within === unit.districtCode || within === unit.parent;
}
