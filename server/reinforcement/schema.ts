import { z } from "@hono/zod-openapi";
import { BorderKm, Document, Position, ReadQuery, Structure, UnitState } from "../schema.ts";

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
  documents: z.array(Document),
});
export type ReinforcementsAnswer = z.infer<typeof ReinforcementsAnswer>;
