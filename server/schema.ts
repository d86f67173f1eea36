import { z } from "@hono/zod-openapi";

/** Built-in structures: the units in force before, and since, 1 July 2025. */
export const STRUCTURES = ["2021", "2026"] as const;
export const Structure = z.enum(STRUCTURES);
export type Structure = z.infer<typeof Structure>;

export const Level = z.enum(["province", "commune"]);
export type Level = z.infer<typeof Level>;

/** Kinds of unit, spelt as in the gazetteers. */
export const UnitKind = z.enum(["tinh", "thanh_pho", "xa", "phuong", "thi_tran", "dac_khu"]);
export type UnitKind = z.infer<typeof UnitKind>;

/** Official code, always text: two digits for a province, five for a commune. */
export const UnitCode = z.string().regex(/^(\d{2}|\d{5})$/, "expected two or five digits");
export const ProvinceCode = z.string().regex(/^\d{2}$/, "expected two digits");

/** A calendar date that exists, `YYYY-MM-DD`, between 1900 and 2100. */
export const IsoDate = z.iso
  .date()
  .refine(
    (date) => date >= "1900-01-01" && date <= "2100-12-31",
    "expected a date between 1900 and 2100",
  );

/** `[lon, lat]`, WGS 84 degrees. */
export const Position = z.tuple([z.number(), z.number()]);
export type Position = z.infer<typeof Position>;

/** `[west, south, east, north]`, WGS 84 degrees. */
export const Bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Bounds = z.infer<typeof Bounds>;

export const NEIGHBOURS = ["china", "laos", "cambodia"] as const;
export const Neighbour = z.enum(NEIGHBOURS);
export type Neighbour = z.infer<typeof Neighbour>;

/** Kilometres of land border with each neighbour, one decimal. */
export const BorderKm = z.object({ china: z.number(), laos: z.number(), cambodia: z.number() });
export type BorderKm = z.infer<typeof BorderKm>;

/**
 * The six states of a value. `reported` and `zero` carry a fresh number, `late` an old one,
 * `not_reported` none; `not_applicable` means no unit is due there, `dissolved` that the unit has ended.
 */
export const UNIT_STATES = [
  "reported",
  "zero",
  "not_reported",
  "late",
  "not_applicable",
  "dissolved",
] as const;
export const UnitState = z.enum(UNIT_STATES);
export type UnitState = z.infer<typeof UnitState>;

/** `asOf` asks about the world, `generation` about what we knew; both default to the newest. */
export const ReadQuery = z.object({
  asOf: IsoDate.optional(),
  generation: z
    .string()
    .regex(/^[0-9a-f]{16}$/, "expected 16 hexadecimal digits")
    .optional(),
});

/** Where a figure comes from. */
export const Document = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  /** As precise as the document itself: a day, a month or a year. */
  issuedOn: z.string(),
  demo: z.boolean(),
  /** It was taken back: its figures stand, without support. */
  unsupported: z.boolean(),
});
export type Document = z.infer<typeof Document>;

export const ErrorBody = z.object({
  code: z.string(),
  message: z.string(),
  /** Where it is and what was found, where that can be told: row, column. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** What the one who asked has to know to decide, by code: limits that are broken. */
  details: z.unknown().optional(),
});
