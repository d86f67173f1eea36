import { z } from "@hono/zod-openapi";
import { IsoDate, ProvinceCode, Structure } from "../schema.ts";

/** What a file can be about. */
export const IMPORT_KINDS = [
  "staffing",
  "reinforcements",
  "headquarters",
  "training",
  "indicators",
  "norms",
  "lineage",
  "requests",
  "sources",
  "marks",
] as const;
export const ImportKind = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof ImportKind>;

export const PreflightQuery = z.strictObject({
  /** "auto" looks at the headers. */
  kind: z.enum(["auto", ...IMPORT_KINDS]).default("auto"),
  /** Structure whose units the file names; by default the only one with its province, or by each row's date. */
  structure: Structure.optional(),
  /** Date of the figures, where neither a column nor the title of the file says it. */
  asOf: IsoDate.optional(),
  /** Province whose file this is: names are looked for there, and rows of others are refused. */
  within: ProvinceCode.optional(),
});
export type PreflightQuery = z.infer<typeof PreflightQuery>;

export const PreflightParams = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/, "expected 16 hexadecimal digits"),
});

/**
 * Outcome of a row: `new`, `changed` (the ledger holds another value for the same unit and date) and
 * `unchanged` have one unit and sound values; `choices` waits for a person to say which unit is meant;
 * `impossible` cannot be stored; `ignored` is a heading, a subtotal, an empty or a repeated row.
 */
export const OUTCOMES = [
  "choices",
  "new",
  "changed",
  "unchanged",
  "impossible",
  "ignored",
] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** Remarks on a whole file. The web has a sentence for each, with `values` filled in. */
export const NOTE_CODES = [
  "encoding",
  "text_decoded",
  "sheet",
  "sheets_left_out",
  "header_row",
  "header_merged",
  "date_from_title",
  "province_from_title",
  "kind_found",
  "structure_found",
  "codes_restored",
  "subtotals_ignored",
  "subtotal_differs",
  "columns_refused",
  "columns_left_out",
  "remembered",
  "other_structure",
  "shares_open",
  "outside_scheme",
  "sums_left_out",
  "unreported",
  "unlikely",
  "older_statements",
] as const;
export const Note = z.object({
  code: z.enum(NOTE_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Note = z.infer<typeof Note>;

/** Why a row has its outcome. */
export const REASON_CODES = [
  "heading",
  "subtotal",
  "empty",
  "repeated",
  "no_figures",
  "unit_missing",
  "unit_unknown",
  "unit_ambiguous",
  "formula",
  "code_and_name_differ",
  "place_differs",
  "kind_differs",
  "merged_since",
  "outside",
  "missing",
  "not_a_number",
  "spreadsheet_error",
  "negative",
  "fractional",
  "too_large",
  "two_chiefs",
  "sum_differs",
  "no_such_date",
  "date_to_come",
  "ends_before_it_begins",
  "not_known",
  "no_successor",
  "shares_above_one",
  "said_twice",
  "personal",
  "too_early",
  "unlikely",
  "not_in_force",
  "more_than_all",
  "not_a_base",
] as const;
export const Reason = z.object({
  code: z.enum(REASON_CODES),
  /** Field the reason is about; "" for the whole row. */
  field: z.string(),
  /** What was found, shortened; "" where it would show a person. */
  got: z.string(),
  /** What it could have said at most, or among what: "103", "80 xã, 12 thị trấn". */
  limit: z.string().optional(),
});
export type Reason = z.infer<typeof Reason>;

/** Why a column is not read: its header or its values speak of people. */
export const REFUSALS = ["header", "identity", "phone", "birth", "names"] as const;

export const Column = z.object({
  /** Place in the file, from 0. */
  index: z.number().int(),
  header: z.string(),
  /** What it was read as; null for a column that is left out. */
  field: z.string().nullable(),
  refused: z.object({ reason: z.enum(REFUSALS) }).optional(),
});
export type Column = z.infer<typeof Column>;

/** How a unit was found, strongest first. */
export const MATCHES = [
  "code_and_name",
  "code",
  "code_restored",
  "name",
  "name_without_marks",
  "former_name",
  "chosen",
  "remembered",
] as const;
export const MatchHow = z.enum(MATCHES);
export type MatchHow = z.infer<typeof MatchHow>;

const Count = z.number().int();
const Figures = z.record(z.string(), z.number());

export const Preflight = z
  .object({
    id: z.string(),
    /** Generation it was compared with. */
    generation: z.string(),
    kind: ImportKind,
    structure: Structure,
    /** Date of rows that name none; null where each row has its own. */
    asOf: z.string().nullable(),
    within: z.string().nullable(),
    fileName: z.string(),
    sha256: z.string(),
    format: z.enum(["csv", "tsv", "xlsx", "json"]),
    encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"]),
    notes: z.array(Note),
    columns: z.array(Column),
    counts: z.object({
      /** Rows of the file below its header. */
      rows: Count,
      /** Rows with one unit: new + changed + unchanged, and impossible ones whose unit is known. */
      matched: Count,
      choices: Count,
      new: Count,
      changed: Count,
      unchanged: Count,
      impossible: Count,
      ignored: Count,
    }),
    /** What readers would see, by figure id, if the rows that are new or changed came in; newest first. */
    sums: z
      .array(
        z.object({
          /** Date of the sums. */
          asOf: z.string(),
          /** Structure whose units are summed up. */
          structure: Structure,
          scopes: z.array(
            z.object({
              /** "VN" or a province. */
              scope: z.string(),
              name: z.string(),
              before: Figures,
              after: Figures,
            }),
          ),
        }),
      )
      .min(1),
    /** Names of the indicators and lending bodies that values of rows may name by id. */
    names: z.record(z.string(), z.object({ vi: z.string(), en: z.string() })),
    /** Ledger rows that an acceptance would write. */
    ledgerRows: Count,
    /** The same file is in force already, in this batch. */
    knownAs: z.string().nullable(),
    expiresAt: z.string(),
  })
  .openapi("Preflight");
export type Preflight = z.infer<typeof Preflight>;

export const RowsQuery = z.strictObject({
  outcome: Outcome.optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type RowsQuery = z.infer<typeof RowsQuery>;

const Candidate = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  /** "Huyện Mỹ Xuyên, Tỉnh Sóc Trăng". */
  place: z.string(),
  confidence: z.number(),
});
export type Candidate = z.infer<typeof Candidate>;

export const PreflightRow = z.object({
  /** Number of the row in the file, from 1, as a spreadsheet counts. */
  number: Count,
  outcome: Outcome,
  /** Cells of the columns that are read, in the order of `columns`; null for the others. */
  cells: z.array(z.string().nullable()),
  unit: z
    .object({
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      place: z.string(),
      /** 0 to 1. */
      confidence: z.number(),
      how: MatchHow,
    })
    .nullable(),
  /** Units that may be meant, likeliest first; any other unit of the structure may be chosen too. */
  candidates: z.array(Candidate),
  /** What to send back with the code chosen, for every row with the text; null where the unit is clear. */
  choice: z.object({ text: z.string(), within: z.string() }).nullable(),
  /** Rows with the text of the choice, this one among them. */
  alike: z
    .object({
      rows: Count,
      /** False where two of them would say two things of one unit: then a choice is sent for a row alone. */
      together: z.boolean(),
    })
    .nullable(),
  reasons: z.array(Reason),
  /** Values in the ledger for the same unit and date, and those of the row. */
  before: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
  after: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
});
export type PreflightRow = z.infer<typeof PreflightRow>;

export const PreflightRows = z
  .object({ total: Count, offset: Count, rows: z.array(PreflightRow) })
  .openapi("PreflightRows");
export type PreflightRows = z.infer<typeof PreflightRows>;

export const ChoicesBody = z.strictObject({
  choices: z
    .array(
      z
        .strictObject({
          /** For every row with this text; or else */
          text: z.string().min(1).max(1000).optional(),
          /** for the row of this number alone, which goes before. */
          row: Count.min(1).optional(),
          within: z.string().max(5).default(""),
          /** "" takes an earlier choice back. */
          code: z.string().regex(/^(\d{2}|\d{3}|\d{5}|VN|)$/, "expected the code of a unit"),
        })
        .refine(({ text, row }) => (text === undefined) !== (row === undefined), {
          message: "expected either a text or a row",
        }),
    )
    .min(1)
    .max(5000),
});
export type ChoicesBody = z.infer<typeof ChoicesBody>;

const Who = z.string().trim().min(1).max(200);

export const AcceptBody = z.strictObject({
  who: Who,
  remark: z.string().max(1000).default(""),
  document: z.strictObject({
    title: z.string().trim().min(1).max(500),
    publisher: z.string().trim().min(1).max(200),
    /** A day, a month or a year: 2026-06-30, 2026-06, 2026. */
    issuedOn: z.string().regex(/^\d{4}(-\d\d){0,2}$/, "expected a day, a month or a year"),
  }),
  /** Rows without a unit and impossible rows stay out; without it they stop the file (409). */
  leaveOut: z.boolean().default(false),
});
export type AcceptBody = z.infer<typeof AcceptBody>;

export const Accepted = z
  .object({
    /** Null where nothing was new. */
    batch: z.string().nullable(),
    /** `accepted`, or `known`: everything the file says was there. */
    outcome: z.enum(["accepted", "known"]),
    generation: z.string(),
    rows: Count,
  })
  .openapi("Accepted");
export type Accepted = z.infer<typeof Accepted>;

export const WithdrawBody = z.strictObject({
  who: Who,
  reason: z.string().trim().min(1).max(1000),
});
export type WithdrawBody = z.infer<typeof WithdrawBody>;

export const TemplateQuery = z.strictObject({
  within: ProvinceCode.optional(),
  structure: Structure.optional(),
  asOf: IsoDate.optional(),
});
export type TemplateQuery = z.infer<typeof TemplateQuery>;
