import type {
  AllocationRow,
  BatchKind,
  LadderRow,
  MarkRow,
  NoUnitRow,
  ObservationRow,
  ReinforcementRow,
  RequestRow,
  SchemeRow,
  SourcePostsRow,
  TargetRow,
  TemplateRow,
  TrainingRow,
  VehicleRow,
} from "../ledger/rows.ts";
import type { Norm } from "../norms/schema.ts";
import type { Source } from "../reinforcement/schema.ts";
import type { Bounds, Document, Structure } from "../schema.ts";
import type { BoundaryLabel, Unit } from "../units/schema.ts";

/** Mark of "no report for this date" in a matrix of counts. */
export const NO_REPORT = -1;

/** A row of the ledger with the number of the batch it came in. */
export type Held<Row> = Row & { batch: number };

/** Head of a batch: who told us what, when. */
export interface BatchHead {
  /** Number by which rows name it, counted from 1. */
  seq: number;
  id: string;
  kind: BatchKind;
  who: string;
  receivedAt: string;
  remark: string;
  /** How many rows it brought. */
  rows: number;
  /** Taken back whole: none of its rows is in this generation. */
  withdrawn: boolean;
}

/** Row-major matrices, one row a date, one column a commune: `matrix[d * communes.length + i]`. */
export interface StaffingMatrix {
  /** Dates for which anybody reported, ascending. */
  dates: string[];
  chiefs: Int16Array;
  deputies: Int16Array;
  officers: Int16Array;
  /** Index into `Snapshot.documentIds`; meaningless where nothing was reported. */
  document: Uint16Array;
  /** Number of the batch; meaningless where nothing was reported. */
  batch: Uint16Array;
}

export interface LineageLink {
  from: string;
  to: string;
  /** A resolution names the pair, or laying one map over the other found it. */
  basis: "decree" | "area";
  part: "full" | "partial";
  /** Share of the old unit's area that went there, 0 to 1; null where not measured. */
  share: number | null;
}

/** Bytes of the pyramid. */
export interface TileArchive {
  maxZoom: number;
  /** Gzipped MVT; undefined where the pyramid has nothing. */
  get(z: number, x: number, y: number): Uint8Array | undefined;
}

export interface StructureSnapshot {
  id: Structure;
  inForceFrom: string;
  inForceUntil: string | null;
  bounds: Bounds;
  boundaries: BoundaryLabel;
  /** Sorted by code; every column of every frame follows this order. */
  provinces: Unit[];
  communes: Unit[];
  /** Code → index, in `provinces` for two digits, in `communes` for five. */
  indexOf: Map<string, number>;
  /** Index of its province, for each commune. */
  provinceOf: Uint8Array;
  /** Indices of communes, for each province. */
  communesOf: number[][];
  neighbours: Map<string, string[]>;
  staffing: StaffingMatrix;
  scheme: Held<SchemeRow>[];
  noUnit: Held<NoUnitRow>[];
  /** Steps of each commune in ascending date, by code. */
  headquarters: Map<string, Held<LadderRow>[]>;
  housing: Map<string, Held<LadderRow>[]>;
  vehicles: Map<string, Held<VehicleRow>[]>;
  /** By commune code. */
  loans: Map<string, Held<ReinforcementRow>[]>;
  /** What stewards marked, by commune code. */
  marks: Map<string, Held<MarkRow>[]>;
  tiles: TileArchive;
}

/** One generation, wholly in memory. Immutable. */
export interface Snapshot {
  id: string;
  publishedAt: string;
  /** Last date with figures. */
  dataAsOf: string;
  demo: boolean;
  structures: Record<Structure, StructureSnapshot>;
  lineage: LineageLink[];
  documents: Map<string, Document>;
  documentIds: string[];
  norms: Norm[];
  sources: Map<string, Source>;
  /** What each lending body has itself, in ascending date, by its id. */
  sourcePosts: Map<string, Held<SourcePostsRow>[]>;
  /** Every batch the ledger had accepted, by number. */
  batches: Map<number, BatchHead>;
  /** Every line a target ever had, in the order of id and `setOn`. */
  targets: Held<TargetRow>[];
  observations: Held<ObservationRow>[];
  trainings: Held<TrainingRow>[];
  requests: Held<RequestRow>[];
  templates: Held<TemplateRow>[];
  allocations: Held<AllocationRow>[];
}

/** What is told of a generation without loading it. */
export interface GenerationHead extends Pick<Snapshot, "id" | "publishedAt" | "dataAsOf" | "demo"> {
  /** Every batch it knows, by number. */
  batches: BatchHead[];
}

/**
 * Readers' view of the generations on disk. `current()` never waits; a swap replaces what it returns
 * and answers under way finish on the snapshot they started with.
 */
export interface GenerationStore {
  current(): Snapshot;
  /** An older generation by id, loaded when asked for; undefined when it is not kept or not whole. */
  get(id: string): Promise<Snapshot | undefined>;
  /** The generations kept, the newest publication first. */
  list(): Promise<GenerationHead[]>;
}
