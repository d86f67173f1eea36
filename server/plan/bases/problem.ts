/** A commune that bases are placed for. */
export interface Client {
  code: string;
  /** Need in thousandths. */
  weight: number;
  /** What serving it takes of a base's capacity; 1 for a commune that counts as one. */
  load: number;
}

/** A place where a base may stand. */
export interface Candidate {
  code: string;
  /** Load that one base here serves at most; null: any. */
  capacity: number | null;
  /** Cost of a base here, in the unit of weight × distance; counts in `median` alone. */
  opening: number;
}

/**
 * Everything a plan of bases is computed from, numbers alone. MODEL.md names each symbol; clients and
 * candidates are meant by their index in these lists.
 *
 * With capacities, a client whose load is not 1 may be served by several bases in parts.
 */
export interface BasesProblem {
  /** `median`: every client is served, at the least weight × distance and opening cost; `covering`: most weight served. */
  measure: "median" | "covering";
  /** Exactly so many bases; null: as many as are worth their opening cost. */
  bases: number | null;
  clients: Client[];
  candidates: Candidate[];
  /**
   * Distance from client i to candidate j at `i × candidates + j`, in tenths of a kilometre; Infinity where
   * j cannot serve i.
   */
  distances: Int32Array | Float64Array;
  /** `covering`: how far a base reaches, in the unit of `distances`. */
  radius: number;
  /** Candidates that must hold a base, and that must not. */
  pinned: number[];
  excluded: number[];
}

/** A base of a plan. */
export interface PlacedBase {
  candidate: number;
  /** Clients that it serves, wholly or in part, ascending. */
  serves: number[];
}
