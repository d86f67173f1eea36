import type { Rung } from "../headquarters/schema.ts";
import type { Norm } from "../norms/schema.ts";
import type { Document, Structure } from "../schema.ts";

/** Strength by role that one unit reported for one date. */
export interface StaffingRow {
  structure: Structure;
  code: string;
  asOf: string;
  chiefs: number;
  deputies: number;
  officers: number;
  document: string;
}

/** A body that lends posts. */
export interface SourceRow {
  id: string;
  name: string;
  lon: number;
  lat: number;
}

/** Posts lent to one unit by one source for one term, both ends included; `until` null is open-ended. */
export interface ReinforcementRow {
  id: string;
  source: string;
  structure: Structure;
  code: string;
  posts: number;
  from: string;
  until: string | null;
  document: string;
}

/** One step on a ladder: from `asOf` on, the rung of the headquarters or of the housing. */
export interface LadderRow {
  structure: Structure;
  code: string;
  ladder: "headquarters" | "housing";
  asOf: string;
  rung: Rung;
  document: string;
}

/** Vehicles in the unit from `asOf` on. */
export interface VehicleRow {
  structure: Structure;
  code: string;
  asOf: string;
  count: number;
  document: string;
}

/**
 * Which kinds of unit the scheme covers in a scope ("VN" or a province code) and when; a unit under no
 * rule is "not applicable" on the date. Rules only add.
 */
export interface SchemeRow {
  structure: Structure;
  scope: string;
  kinds: string[];
  from: string;
  until: string | null;
  document: string;
}

/** A commune that has no commune-police unit: "not applicable" whatever its kind. */
export interface NoUnitRow {
  structure: Structure;
  code: string;
  from: string;
  until: string | null;
  document: string;
}

/** The rows of one batch. All of it is accepted, or nothing. */
export interface BatchRows {
  documents: Document[];
  norms: Norm[];
  scheme: SchemeRow[];
  noUnit: NoUnitRow[];
  staffing: StaffingRow[];
  sources: SourceRow[];
  reinforcements: ReinforcementRow[];
  ladders: LadderRow[];
  vehicles: VehicleRow[];
}

/** Who told us what, when, from which document. */
export interface Batch {
  /** Chosen by the caller, unique: the same batch twice is accepted once. */
  id: string;
  kind: "demo" | "import" | "correction";
  who: string;
  /** ISO instant; knowledge time. */
  receivedAt: string;
  remark: string;
  rows: BatchRows;
}
