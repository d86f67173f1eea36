import { z } from "@hono/zod-openapi";
import {
  BorderKm,
  Bounds,
  Level,
  Position,
  ProvinceCode,
  ReadQuery,
  Structure,
  UnitKind,
} from "../schema.ts";

/** Approximate boundaries are drawn by us and labelled so; installed ones come from a file. */
export const BoundaryLabel = z.object({
  id: z.string(),
  kind: z.enum(["approximate", "installed"]),
  source: z.string(),
  /** Deepest zoom of the pyramid; the map overzooms beyond. */
  maxZoom: z.number().int(),
  /** Template for the map; its `v` names the content, so an answer may be kept for ever. */
  tiles: z.string(),
});

export type BoundaryLabel = z.infer<typeof BoundaryLabel>;

export const StructureAnswer = z.object({
  id: Structure,
  inForceFrom: z.string(),
  /** Last day in force, null while it is. */
  inForceUntil: z.string().nullable(),
  provinces: z.number().int(),
  communes: z.number().int(),
  /** The mainland and near islands: what a fit to the country uses. */
  bounds: Bounds,
  boundaries: BoundaryLabel,
});
export type StructureAnswer = z.infer<typeof StructureAnswer>;

/** An archipelago for the inset and its labels: always drawn, whatever the boundaries hold. */
export const Archipelago = z.object({
  id: z.enum(["hoang_sa", "truong_sa"]),
  name: z.string(),
  bounds: Bounds,
  islands: z.array(z.object({ name: z.string(), position: Position })),
});
export type Archipelago = z.infer<typeof Archipelago>;

export const StructuresAnswer = z.object({
  generation: z.string(),
  structures: z.array(StructureAnswer),
  archipelagos: z.array(Archipelago),
});

export const UnitsQuery = ReadQuery.pick({ generation: true }).extend({
  structure: Structure.optional(),
  level: Level.default("commune"),
  within: ProvinceCode.optional(),
});

export const Unit = z.object({
  code: z.string(),
  /** Bare name, NFC: "Sín Thầu"; `kind` gives the "Xã". */
  name: z.string(),
  kind: UnitKind,
  /** Province code of a commune; null for a province. */
  parent: z.string().nullable(),
  /** District of a commune of 2021. */
  district: z.string().nullable(),
  districtCode: z.string().nullable(),
  /** A point inside the unit, good for a label or a symbol. */
  centre: Position,
  bounds: Bounds,
  areaKm2: z.number(),
  /** People; null where the register has none. */
  population: z.number().int().nullable(),
  borderKm: BorderKm,
});
export type Unit = z.infer<typeof Unit>;

export const UnitsAnswer = z.object({
  generation: z.string(),
  structure: Structure,
  level: Level,
  units: z.array(Unit),
});

export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(200),
  limit: z
    .string()
    .regex(/^([1-9]|[1-4]\d|50)$/, "expected a whole number from 1 to 50")
    .default("12")
    .transform(Number),
});

export const SearchResult = z.object({
  code: z.string(),
  structure: Structure,
  level: Level,
  name: z.string(),
  kind: UnitKind,
  /** "Tỉnh Điện Biên", or for a unit of 2021 "Huyện Mường Nhé, Tỉnh Điện Biên"; empty for a province. */
  place: z.string(),
  /** For a unit that has ended: what it became, largest part first. */
  successors: z.array(z.object({ code: z.string(), name: z.string(), kind: UnitKind })),
});
export type SearchResult = z.infer<typeof SearchResult>;
export const SearchAnswer = z.object({ results: z.array(SearchResult) });
