import { z } from "@hono/zod-openapi";
import { NormAnswer, NormChoice } from "../norms/schema.ts";
import {
  BorderKm,
  Document,
  Position,
  ProvinceCode,
  ReadQuery,
  Structure,
  UnitState,
} from "../schema.ts";

export const BorderQuery = ReadQuery;
export const ReinforcementsQuery = ReadQuery;

/** Communes whose boundary touches the land border for at least 0.3 km, or that a steward marked so. */
export const BorderAnswer = z.object({
  generation: z.string(),
  structure: Structure,
  asOf: z.string(),
  communes: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      province: z.string(),
      borderKm: BorderKm,
      /** A steward has marked it as a border commune, whatever its boundary touches. */
      marked: z.boolean(),
      state: UnitState,
      strength: z.number().int().nullable(),
      /** Posts on loan on the date. */
      reinforcement: z.number().int(),
      /** Of these, posts whose term ends within six months of the date. */
      endingSoon: z.number().int(),
    }),
  ),
  summary: z.object({
    communes: z.number().int(),
    byNeighbour: z.object({
      china: z.number().int(),
      laos: z.number().int(),
      cambodia: z.number().int(),
    }),
    km: BorderKm,
    reinforced: z.number().int(),
    posts: z.number().int(),
    endingSoon: z.number().int(),
  }),
});
export type BorderAnswer = z.infer<typeof BorderAnswer>;

export const Source = z.object({ id: z.string(), name: z.string(), position: Position });

export type Source = z.infer<typeof Source>;

/** Posts lent to one unit by one source for one term, active on the date. */
export const Loan = z.object({
  id: z.string(),
  source: z.string(),
  code: z.string(),
  posts: z.number().int(),
  from: z.string(),
  /** Last day; null when open-ended. */
  until: z.string().nullable(),
  endsSoon: z.boolean(),
  document: z.string(),
});
export type Loan = z.infer<typeof Loan>;

export const ReinforcementsAnswer = z.object({
  generation: z.string(),
  structure: Structure,
  asOf: z.string(),
  demo: z.boolean(),
  sources: z.array(Source),
  reinforcements: z.array(Loan),
  /** Agreed on the date, and beginning after it. */
  planned: z.array(Loan),
  documents: z.array(Document),
});
export type ReinforcementsAnswer = z.infer<typeof ReinforcementsAnswer>;

export const CliffQuery = ReadQuery.extend({
  norm: NormChoice.default("in-force"),
  months: z.coerce.number().int().min(1).max(120).default(24),
  within: ProvinceCode.optional(),
});

const Count = z.number().int();

/** A commune that falls below its norm when loans end. */
export const Fall = z.object({
  month: z.string(),
  code: z.string(),
  /** Ids of the loans that end, and posts of theirs that nobody carries on. */
  loans: z.array(z.string()),
  ended: Count,
  /** Own posts that the norm counts, as known on `asOf`. */
  strength: Count,
  /** Posts on loan that are left on the first day of the next month. */
  reinforcement: Count,
  required: Count,
  /** `required − strength − reinforcement`. */
  shortfall: Count,
});
export type Fall = z.infer<typeof Fall>;

/** What becomes of the communes when terms end, month by month; strength and norm as on `asOf`. */
export const CliffAnswer = z.object({
  generation: z.string(),
  structure: Structure,
  asOf: z.string(),
  within: z.string().nullable(),
  /** Any figure, norm or loan behind it is illustrative. */
  demo: z.boolean(),
  norm: NormAnswer,
  months: z.array(
    z.object({
      /** `2026-11`; the first also holds what ends on `asOf` itself. */
      month: z.string(),
      /** Posts on loan that end and that nobody carries on from the day after. */
      posts: Count,
      loans: Count,
      /** Communes that lose them, by code, and ids of the bodies that lent them. */
      codes: z.array(z.string()),
      sources: z.array(z.string()),
      /** Of the communes those that fall below their norm, and those whose strength or norm is not known. */
      falling: z.array(z.string()),
      unknown: z.array(z.string()),
    }),
  ),
  /** By month, then by code; a commune that is helped in between can fall twice. */
  falls: z.array(Fall),
  /** Loans that end, in the order of the months, with their bodies and documents. */
  loans: z.array(Loan),
  sources: z.array(Source),
  documents: z.array(Document),
});
export type CliffAnswer = z.infer<typeof CliffAnswer>;
