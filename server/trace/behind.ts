import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import type { Norm } from "../norms/schema.ts";
import type { LoanDays } from "../plan/need/loan-days.ts";
import type { Document } from "../schema.ts";
import type { Unit } from "../units/schema.ts";
import type { Side, TraceAnswer, TraceRow } from "./schema.ts";

/** Which figure is looked behind: of which units, when, as judged by what. */
export interface Question {
  snapshot: Snapshot;
  structure: StructureSnapshot;
  /** Indices of the communes of the scope. */
  indices: readonly number[];
  /** "VN", the code of the scope, or the codes of a set with commas. */
  scope: string;
  /** The province or commune that the scope is; undefined for the country, a district and a set. */
  unit: Unit | undefined;
  asOf: string;
  norm: string;
  /** Days whose loans count; by default the date. */
  loans?: LoanDays;
}

/** First of the days whose loans count. */
export const lentOn = ({ loans, asOf }: Question): string => loans?.lentOn ?? asOf;

/** A row before its unit is put into words. */
export interface RowBehind
  extends Omit<TraceRow, "unit" | "unsupported" | "document" | "batch" | "asOf" | "side" | "name"> {
  unit: Unit | undefined;
  /** The structure of the unit, where it is not that of the question. */
  from?: StructureSnapshot;
  asOf?: string | null;
  document?: string | null;
  batch?: number | null;
  side?: Side;
  name?: TraceRow["name"];
}

/** What stands behind one figure. */
export interface Behind {
  name?: TraceAnswer["name"];
  rows: RowBehind[];
  /** By default the sum of what the rows give. */
  made?: TraceAnswer["made"];
  /** Of a ratio or a stated figure; of others it follows from the rows. */
  value?: number | null;
  parts?: (Omit<TraceAnswer["parts"][number], "side"> & { side?: Side })[];
  /** Norms that judged; absent where none plays a part. */
  norms?: Norm[];
  /** Documents that are not in the ledger: the register, the boundaries. */
  documents?: Document[];
  /** Rows behind the rows: their batches and documents count, they are not listed. */
  under?: RowBehind[];
}

/** Names the rows behind the figures of one family; `member` is what follows the dot of the id. */
export type Tracer = (question: Question, member: string) => Behind;

const decimals = (value: number) => Math.round(value * 1e6) / 1e6;

/** The figure that rows make. No row means that nothing is known, unless rows are what is counted. */
export function valueBehind({ rows, made = "sum", value }: Behind): number | null {
  if (value !== undefined) return value;
  if (rows.length === 0) return null;
  const counts = rows.map((row) => row.counts);
  return made === "least"
    ? counts.reduce((least, count) => Math.min(least, count))
    : decimals(counts.reduce((sum, count) => sum + count, 0));
}

/** A count of units is zero where no row counts; a sum of posts is then unknown. */
export const counted = (behind: Behind): Behind =>
  behind.rows.length === 0 ? { ...behind, value: 0 } : behind;

/** Largest first; rows that give the same keep their order. */
export const largestFirst = (rows: RowBehind[]) => rows.sort((a, b) => b.counts - a.counts);
