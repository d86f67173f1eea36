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

/** Posts a lending body has itself on a date, and the least it must keep: its own norm. */
export interface SourcePostsRow {
  source: string;
  asOf: string;
  posts: number;
  minimum: number;
  document: string;
}

/**
 * A steward's mark on a commune for a term, both ends included: its ground is complex, or it counts as a
 * border commune whatever its boundary touches.
 */
export interface MarkRow {
  structure: Structure;
  code: string;
  mark: Mark;
  from: string;
  until: string | null;
  document: string;
}
export type Mark = (typeof MARKS)[number];
export const MARKS = ["complex", "border"] as const;

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

/** Scope of a figure that is not a unit's own: "VN", or the code of a province, district or commune. */
type Scope = string;

/**
 * What an indicator is to reach, over the units of some kinds in a scope. Moving a target adds a row with
 * the same id: the line before stays, and the batch says who moved it.
 */
export interface TargetRow {
  id: string;
  indicator: string;
  structure: Structure;
  scope: Scope;
  /** The base: units of these kinds. */
  kinds: string[];
  percent: number;
  /** From where the pace is counted; null where the document names no start. */
  baselineCount: number | null;
  baselineOf: number | null;
  baselineAsOf: string | null;
  due: string | null;
  /** From when this line is the one in force. */
  setOn: string;
  /** Why it was moved; empty for the first line. */
  reason: string;
  document: string;
}

/** A figure that a document states of a whole scope and that is not the sum of units' own rows. */
export interface ObservationRow {
  structure: Structure;
  scope: Scope;
  indicator: string;
  /** The base, when units are counted: their kinds; empty otherwise. */
  kinds: string[];
  asOf: string;
  value: number;
  of: number | null;
  /** How the document says it: "exact", "more than", "almost", "named only". */
  precision: string;
  document: string;
}

/** People trained on a topic in a scope in the year before `asOf`. */
export interface TrainingRow {
  structure: Structure;
  scope: Scope;
  asOf: string;
  topic: string;
  people: number;
  document: string;
}

/**
 * What a unit asked for, and what became of it. A request has a row for each state it was told to have:
 * the one in force is that of the latest day, of one day the one told last.
 */
export interface RequestRow {
  id: string;
  structure: Structure;
  code: string;
  askedOn: string;
  kind: RequestKind;
  text: string;
  route: RequestRoute;
  /** Body it was assigned to, or that has the authority; empty otherwise. */
  assignee: string;
  state: "open" | "closed";
  /** When it got this route and state. */
  stateOn: string;
  document: string;
}
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const REQUEST_KINDS = [
  "reporting",
  "headquarters",
  "equipment",
  "posts",
  "allowances",
  "other",
] as const;
export type RequestRoute = (typeof REQUEST_ROUTES)[number];
export const REQUEST_ROUTES = ["unrouted", "answered", "assigned", "beyond_authority"] as const;

/** A report that units of some kinds must send, and the fields it asks for. */
export interface TemplateRow {
  id: string;
  name: string;
  issuer: string;
  every: (typeof FREQUENCIES)[number];
  fields: string[];
  kinds: string[];
  from: string;
  until: string | null;
  document: string;
}
export const FREQUENCIES = ["daily", "weekly", "monthly", "quarterly", "yearly", "ad_hoc"] as const;

/**
 * Declared share of a unit of 2021 that goes to one of the units it was split into. The shares of a unit
 * add up to 1; until they do, what it had stands unassigned.
 */
export interface AllocationRow {
  from: string;
  to: string;
  share: number;
  document: string;
}

/** Takes back a whole batch, or marks a document so that its figures read "unsupported". */
export interface WithdrawalRow {
  kind: "batch" | "document";
  id: string;
  reason: string;
}

/**
 * What a person chose for a text that fitted several units, remembered for the next file. A text that meant
 * several units of one file has a row for each.
 */
export interface ChoiceRow {
  /** As written in the file, folded. */
  text: string;
  /** Province code within which it was read, or "". */
  within: string;
  structure: Structure;
  code: string;
}

export type NormRow = Omit<Norm, "batch">;

/** The rows of one batch. All of it is accepted, or nothing. */
export interface BatchRows {
  documents: Omit<Document, "unsupported">[];
  norms: NormRow[];
  scheme: SchemeRow[];
  noUnit: NoUnitRow[];
  staffing: StaffingRow[];
  sources: SourceRow[];
  reinforcements: ReinforcementRow[];
  ladders: LadderRow[];
  vehicles: VehicleRow[];
  targets: TargetRow[];
  observations: ObservationRow[];
  trainings: TrainingRow[];
  requests: RequestRow[];
  templates: TemplateRow[];
  allocations: AllocationRow[];
  sourcePosts: SourcePostsRow[];
  marks: MarkRow[];
  withdrawals: WithdrawalRow[];
  choices: ChoiceRow[];
}

/** Lists of a batch that has none: spread the ones it has over these. */
export const NO_ROWS: BatchRows = {
  documents: [],
  norms: [],
  scheme: [],
  noUnit: [],
  staffing: [],
  sources: [],
  reinforcements: [],
  ladders: [],
  vehicles: [],
  targets: [],
  observations: [],
  trainings: [],
  requests: [],
  templates: [],
  allocations: [],
  sourcePosts: [],
  marks: [],
  withdrawals: [],
  choices: [],
};

/** From a fixed seed, a file, a form on a screen, a row put right, or a withdrawal. */
export const BATCH_KINDS = ["demo", "import", "form", "correction", "withdrawal"] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

/** Who told us what, when, from which document. */
export interface Batch {
  /** Chosen by the caller, unique: the same batch twice is accepted once. */
  id: string;
  kind: BatchKind;
  who: string;
  /** ISO instant; knowledge time. */
  receivedAt: string;
  remark: string;
  rows: BatchRows;
}
