import { z } from "@hono/zod-openapi";
import { FormHead } from "../forms/form.ts";
import { FREQUENCIES, REQUEST_KINDS, REQUEST_ROUTES } from "../ledger/rows.ts";
import { Document, IsoDate, ReadQuery, Structure, UnitKind } from "../schema.ts";

export const RequestKind = z.enum(REQUEST_KINDS);
export type RequestKind = z.infer<typeof RequestKind>;
export const RequestRoute = z.enum(REQUEST_ROUTES);
export type RequestRoute = z.infer<typeof RequestRoute>;
export const RequestState = z.enum(["open", "closed"]);
export type RequestState = z.infer<typeof RequestState>;

const wholeNumber = (fallback: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, "expected a whole number")
    .default(fallback)
    .transform(Number);

export const RequestsQuery = ReadQuery.extend({
  /** A province, a district of 2021 or a commune. */
  within: z
    .string()
    .regex(/^(\d{2}|\d{3}|\d{5})$/, "expected two, three or five digits")
    .optional(),
  /** In whose units they are told; those in force on the date by default. */
  structure: Structure.optional(),
  kind: RequestKind.optional(),
  state: RequestState.optional(),
  route: RequestRoute.optional(),
  offset: wholeNumber("0"),
  limit: wholeNumber("500").refine((limit) => limit >= 1 && limit <= 1000, "expected 1 to 1000"),
});
export type RequestsQuery = z.infer<typeof RequestsQuery>;

const Count = z.number().int();

/** A route and state that a request was told to have. */
export const RequestStep = z.object({
  /** From this day on. */
  on: z.string(),
  route: RequestRoute,
  assignee: z.string(),
  state: RequestState,
  document: z.string(),
  batch: Count,
  /** Who told it, and when: ISO instant. */
  who: z.string(),
  toldAt: z.string(),
});
export type RequestStep = z.infer<typeof RequestStep>;

/** One request as it stood on the date asked about. */
export const RequestEntry = z.object({
  id: z.string(),
  /** The unit that asked, in the structure of then. */
  structure: Structure,
  code: z.string(),
  name: z.string(),
  unitKind: UnitKind,
  /** District of 2021 or, later, null. */
  district: z.string().nullable(),
  /** Name of the province it lay in when it asked. */
  provinceName: z.string(),
  /** Where the unit's ground lies in the structure: null while it is split between several. */
  now: z.object({ code: z.string().nullable(), province: z.string(), provinceName: z.string() }),
  askedOn: z.string(),
  kind: RequestKind,
  text: z.string(),
  route: RequestRoute,
  assignee: z.string(),
  state: RequestState,
  /** When it got this route and state; null before it got any. */
  stateOn: z.string().nullable(),
  /** Days since it was asked; of a closed one, the days it took. */
  ageDays: Count,
  /** Of the state it stood in. */
  document: z.string(),
  batch: Count,
  demo: z.boolean(),
  /** Every state up to the date, the one in force last; empty before it got any. */
  steps: z.array(RequestStep),
});
export type RequestEntry = z.infer<typeof RequestEntry>;

/** Open requests of each kind in one unit. */
export const UnitRequests = z.object({
  code: z.string(),
  open: Count,
  closed: Count,
  kinds: z.record(RequestKind, Count),
  /** Age of the oldest open one, days; null when none is open. */
  oldestDays: Count.nullable(),
});
export type UnitRequests = z.infer<typeof UnitRequests>;

export const RequestsAnswer = z.object({
  generation: z.string(),
  asOf: z.string(),
  /** Structure whose units `units` and `provinces` are. */
  structure: Structure,
  demo: z.boolean(),
  total: Count,
  offset: Count,
  /** Open ones first, the oldest first; then closed ones, the latest first. */
  requests: z.array(RequestEntry),
  counts: z.object({
    /** Each facet counts with every other filter set, so that one sees what a choice would give. */
    kinds: z.record(RequestKind, Count),
    routes: z.record(RequestRoute, Count),
    states: z.record(RequestState, Count),
    /** Open ones of each kind in the place, whatever the filters: the figures `requests.<kind>`. */
    open: z.record(RequestKind, Count),
  }),
  units: z.array(UnitRequests),
  /** With what stands in a unit that was split: it is the province's until somebody says whose it is. */
  provinces: z.array(UnitRequests.extend({ name: z.string(), unassigned: Count })),
  documents: z.array(Document),
});
export type RequestsAnswer = z.infer<typeof RequestsAnswer>;

const Line = z.string().trim().max(300);

/** A new request, or a new route and state of one that is known. */
export const RequestChange = z.discriminatedUnion("change", [
  z.strictObject({
    change: z.literal("new"),
    code: z.string().regex(/^\d{5}$/, "expected five digits"),
    askedOn: IsoDate,
    kind: RequestKind,
    text: z.string().trim().min(1).max(1000),
    route: RequestRoute.default("unrouted"),
    assignee: Line.default(""),
    state: RequestState.default("open"),
    stateOn: IsoDate.optional(),
  }),
  z.strictObject({
    change: z.literal("route"),
    id: z.string().min(1).max(100),
    route: RequestRoute,
    assignee: Line.default(""),
    state: RequestState,
    stateOn: IsoDate,
  }),
]);
export type RequestChange = z.infer<typeof RequestChange>;

export const RequestBody = FormHead.extend({ request: RequestChange });

export const TemplatesQuery = ReadQuery.extend({ kind: UnitKind.default("xa") });

export const TemplateEntry = z.object({
  id: z.string(),
  name: z.string(),
  issuer: z.string(),
  every: z.enum(FREQUENCIES),
  /** How often a year; null for one that is sent when something calls for it. */
  timesAYear: Count.nullable(),
  fields: z.array(z.string()),
  kinds: z.array(UnitKind),
  from: z.string(),
  until: z.string().nullable(),
  document: z.string(),
  batch: Count,
  demo: z.boolean(),
});
export type TemplateEntry = z.infer<typeof TemplateEntry>;

/** One field, and every template that asks a unit for it. */
export const FieldEntry = z.object({
  /** Its text without marks, words with hyphens between. */
  id: z.string(),
  /** As the first template spells it. */
  name: z.string(),
  /** Ids, in the order of `templates`. */
  templates: z.array(z.string()),
  /** How often a unit writes it in a year, over the templates with a frequency. */
  timesAYear: Count,
  /** Templates without a frequency that ask for it too. */
  adHoc: Count,
  isDuplicate: z.boolean(),
});
export type FieldEntry = z.infer<typeof FieldEntry>;

export const TemplatesAnswer = z.object({
  generation: z.string(),
  asOf: z.string(),
  kind: UnitKind,
  demo: z.boolean(),
  templates: z.array(TemplateEntry),
  /** Asked most often first. */
  fields: z.array(FieldEntry),
  totals: z.object({
    /** Reports a unit sends in a year, ad hoc ones left out. */
    reportsAYear: Count,
    /** Fields it fills in, in a year. */
    fieldsAYear: Count,
    /** Of these, what would be left if each field were asked by the most frequent template alone. */
    withoutDuplicates: Count,
    duplicates: Count,
  }),
  documents: z.array(Document),
});
export type TemplatesAnswer = z.infer<typeof TemplatesAnswer>;
