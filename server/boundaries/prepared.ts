import type { BorderKm, Bounds, Level, Position, Structure } from "../schema.ts";

/**
 * Prepared boundaries are an immutable folder named by the hash of its content:
 *
 *     <DATA_DIR>/boundaries/<structure>/<id>/manifest.json   PreparedManifest
 *                                           /units.json      PreparedUnit[]
 *                                           /tiles.pmtiles   gzipped MVT, zooms 0 to maxZoom
 *     <DATA_DIR>/boundaries/<structure>/current              the id in force, swapped by rename
 */
export interface PreparedManifest {
  id: string;
  structure: Structure;
  kind: "approximate" | "installed";
  /** For people: "built from the gazetteer", or the name of the installed file. */
  source: string;
  maxZoom: number;
  /** Mainland and near islands, without the two archipelagos. */
  bounds: Bounds;
  /** Checked before a folder is trusted. Name of file → size and SHA-256 in hex. */
  files: Record<string, { bytes: number; sha256: string }>;
}

/** What geometry says of one unit. Communes and provinces, sorted by level then code. */
export interface PreparedUnit {
  code: string;
  level: Level;
  /** A point inside the largest part, far from its edges. */
  centre: Position;
  bounds: Bounds;
  areaKm2: number;
  borderKm: BorderKm;
  /** Codes of the units of the same level that share a boundary, sorted. */
  neighbours: string[];
}

/** A line for the person who waits: which step, and how far it is, 0 to 1. */
export type Progress = (step: string, done?: number) => void;
