import { z } from "@hono/zod-openapi";
import { Norm, NormChoice } from "../norms/schema.ts";
import { Document, IsoDate, ReadQuery, Structure, UnitKind, UnitState } from "../schema.ts";

const CODES_AT_MOST = 200;

/** "VN", a province, a district of 2021, a commune, or up to 200 of these with commas between. */
export const ScopeText = z
  .string()
  .regex(
    /^(VN|(\d{2}|\d{3}|\d{5})(,(\d{2}|\d{3}|\d{5}))*)$/,
    "expected VN, or codes of two, three or five digits with commas between",
  )
  .refine(
    (text) => text.split(",").length <= CODES_AT_MOST,
    `expected at most ${CODES_AT_MOST} codes`,
  );

export const IndicatorsQuery = ReadQuery.extend({
  scope: ScopeText.default("VN"),
  norm: NormChoice.default("in-force"),
  structure: Structure.optional(),
});

/**
 * Where an indicator stands against its target, see `judgeTarget`. Without a target there is no status,
 * but `not_reported` where nobody said anything.
 */
export const IndicatorStatus = z.enum([
  "met",
  "on_pace",
  "behind",
  "late",
  "missed",
  "re_baselined",
  "not_reported",
]);
export type IndicatorStatus = z.infer<typeof IndicatorStatus>;

const Count = z.number();
const MaybeCount = z.number().nullable();
const Words = z.object({ vi: z.string(), en: z.string() });

/** A value and where it comes from. */
export const Reading = z.object({
  value: MaybeCount,
  /** Units it is counted among; null for what is not a number of units. */
  of: MaybeCount,
  /** Units of these with a known figure; null for a statement. */
  reported: MaybeCount,
  /** Date of the newest row or of the statement; null when there is none. */
  asOf: z.string().nullable(),
  /** A document states it of the whole scope, or rows of units add up to it. */
  source: z.enum(["statement", "rows"]),
  /** As the document says it ("exact", "more than" …); "sum" for rows. */
  precision: z.string(),
  /** Ids, see `documents` of the answer. */
  documents: z.array(z.string()),
});
export type Reading = z.infer<typeof Reading>;

/** One line a target ever had. */
export const TargetLine = z.object({
  percent: z.number(),
  due: z.string().nullable(),
  /** From when it holds; a line set for a later date does not hold yet. */
  setOn: z.string(),
  who: z.string(),
  /** Why it was moved; "" for the first. */
  reason: z.string(),
  document: z.string(),
});
export type TargetLine = z.infer<typeof TargetLine>;

/** One indicator on one base: two bases are two lines. */
export const IndicatorLine = Reading.extend({
  id: z.string(),
  name: Words,
  counts: Words,
  unit: z.enum(["units", "posts", "people", "topics", "rounds", "percent", "cases"]),
  direction: z.enum(["up", "none"]),
  context: z.boolean(),
  /** "92 xã, thị trấn"; null where units are not the base. */
  base: z.string().nullable(),
  /** The base is units on the land border alone. */
  onBorder: z.boolean(),
  baseKinds: z.array(UnitKind),
  baseUnits: MaybeCount,
  /** What the other source says, when both are known and differ. */
  otherwise: Reading.nullable(),
  targetId: z.string().nullable(),
  targetPercent: MaybeCount,
  /** Count to reach, in the unit of the value. */
  target: MaybeCount,
  due: z.string().nullable(),
  /** Whose norm it is, when the target is that of a norm. */
  authority: z.string().nullable(),
  status: IndicatorStatus.nullable(),
  remaining: MaybeCount,
  /** Months by their numbers: the month of `asOf` does not count, that of `due` does. */
  monthsLeft: MaybeCount,
  /** Per month. */
  paceRequired: MaybeCount,
  paceSoFar: MaybeCount,
  paceSince: z.string().nullable(),
  /** Count that an even pace would have reached on the date. */
  mark: MaybeCount,
  baseline: z.object({ value: Count, of: MaybeCount, asOf: z.string() }).nullable(),
  /** Values on the same base, ascending: on report dates and the date asked about, or on those of statements. */
  history: z.array(z.object({ asOf: z.string(), value: Count, of: MaybeCount })),
  targetHistory: z.array(TargetLine),
  /** True when a figure or target of the line is illustrative. */
  demo: z.boolean(),
});
export type IndicatorLine = z.infer<typeof IndicatorLine>;

/** Where the figures are of. */
export const IndicatorPlace = z.object({
  scope: z.string(),
  level: z.enum(["country", "province", "district", "commune", "set"]),
  name: z.string(),
  kind: UnitKind.nullable(),
  province: z.string().nullable(),
  units: Count,
  /** Of these, units that the scheme covers on the date: they owe figures and count in a base. */
  covered: Count,
});

export const IndicatorsAnswer = z.object({
  generation: z.string(),
  structure: Structure,
  scope: z.string(),
  place: IndicatorPlace,
  asOf: z.string(),
  /** Last day of the structure, when the date asked about lies after it: figures are of that day. */
  ended: z.string().nullable(),
  norm: z.string(),
  demo: z.boolean(),
  /** Of units of 2026 before there were any: sums over the units of then. */
  carried: z.boolean(),
  indicators: z.array(IndicatorLine),
  documents: z.array(Document),
});
export type IndicatorsAnswer = z.infer<typeof IndicatorsAnswer>;

export const IndicatorId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9_.-]+$/, "expected the id of an indicator");

const KIND = `(${UnitKind.options.join("|")})`;
const KINDS = new RegExp(`^${KIND}(\\.${KIND})*$`);

export const IndicatorUnitsQuery = IndicatorsQuery.extend({
  /** Kinds of the base with dots between; the base of the scheme by default. */
  kinds: z
    .string()
    .regex(KINDS, `expected ${UnitKind.options.join(", ")}, with dots between`)
    .optional(),
});

/** The units behind a figure: columns in the order of `codes`. */
export const IndicatorUnits = z.object({
  generation: z.string(),
  structure: Structure,
  asOf: z.string(),
  id: z.string(),
  codes: z.array(z.string()),
  names: z.array(z.string()),
  kinds: z.array(UnitKind),
  /** District of 2021 or province. */
  places: z.array(z.string()),
  states: z.array(UnitState),
  /** What the unit adds to the value; null when not known. */
  values: z.array(MaybeCount),
  /** Of units that are held to a number of posts: how many they have, and the least they need. */
  compared: z
    .object({
      role: Norm.shape.role,
      counts: z.array(MaybeCount),
      least: z.array(MaybeCount),
    })
    .nullable(),
  /** Date and document of the newest row behind it. */
  dates: z.array(z.string().nullable()),
  documentIds: z.array(z.string().nullable()),
  /** Topics of the training, where people or topics are counted. */
  trainings: z.array(z.object({ topic: z.string(), people: Count, document: z.string() })),
  documents: z.array(Document),
});
export type IndicatorUnits = z.infer<typeof IndicatorUnits>;

const Text = z.string().trim().min(1);

/** A target put on another line from a date on. */
export const TargetMove = z.strictObject({
  id: Text.max(100),
  percent: z.number().min(0).max(100),
  due: IsoDate.nullable(),
  setOn: IsoDate,
  reason: Text.max(1000),
  /** The body that decides, not a person. */
  who: Text.max(200),
  /** Id of a document that is known, or a new one. */
  document: z.union([
    Text.max(100),
    z.strictObject({
      title: Text.max(1000),
      publisher: Text.max(1000),
      issuedOn: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "expected a day, a month or a year"),
    }),
  ]),
});
export type TargetMove = z.infer<typeof TargetMove>;

export const TargetMoved = z.object({
  /** "known" when this very move was accepted before. */
  outcome: z.enum(["accepted", "known"]),
  generation: z.string(),
  id: z.string(),
  targetHistory: z.array(TargetLine),
});
