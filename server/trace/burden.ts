import type { FieldEntry, TemplateEntry, TemplatesAnswer } from "../requests/schema.ts";
import { templatesOn } from "../requests/templates.ts";
import type { UnitKind } from "../schema.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";

/** A report that units must send, and what it adds; of one field of it, that field. */
const rowOf = (template: TemplateEntry, counts: number, field?: FieldEntry): RowBehind => ({
  list: "template",
  unit: undefined,
  asOf: template.from,
  counts,
  values: { report: template.name, field: field?.name ?? null, every: template.every },
  document: template.document,
  batch: template.batch,
});

const asking = ({ templates }: TemplatesAnswer, field: FieldEntry) =>
  templates.filter(({ id }) => field.templates.includes(id));

type Rows = (answer: TemplatesAnswer) => RowBehind[];

/** The rows of one field: what gives to the figure is said of each template that asks for it. */
const fieldRows = (
  answer: TemplatesAnswer,
  field: FieldEntry,
  gives: (template: TemplateEntry, place: number, all: readonly TemplateEntry[]) => number,
): RowBehind[] =>
  asking(answer, field).map((template, place, all) =>
    rowOf(template, gives(template, place, all), field),
  );

const timesOf = ({ timesAYear }: TemplateEntry) => timesAYear ?? 0;
const isFirst = (_: TemplateEntry, place: number) => Number(place === 0);
/** Templates come the most frequent first: the first is the one that would be left. */
const mostOften = (template: TemplateEntry, place: number) => (place === 0 ? timesOf(template) : 0);

const TOTALS: Record<string, Rows> = {
  reports: ({ templates }) => templates.map((template) => rowOf(template, timesOf(template))),
  fields: (answer) => answer.fields.flatMap((field) => fieldRows(answer, field, timesOf)),
  without: (answer) => answer.fields.flatMap((field) => fieldRows(answer, field, mostOften)),
  duplicates: (answer) =>
    answer.fields
      .filter(({ isDuplicate }) => isDuplicate)
      .flatMap((field) => fieldRows(answer, field, isFirst)),
};

export const BURDEN_TOTALS = Object.keys(TOTALS);

/** What a year of reports asks of a unit of a kind: `reports.xa`, `fields.xa`, `without.xa`, `duplicates.xa`. */
export function traceBurden({ snapshot, asOf }: Question, member: string): Behind {
  const [total = "", kind] = member.split(".");
  const rows = Object.hasOwn(TOTALS, total) ? TOTALS[total] : undefined;
  return counted({ rows: rows?.(templatesOn(snapshot, kind as UnitKind, asOf)) ?? [] });
}

const PARTS: Record<string, (template: TemplateEntry) => number> = {
  times: timesOf,
  templates: () => 1,
  ad_hoc: ({ timesAYear }) => Number(timesAYear === null),
};

export const BURDEN_PARTS = Object.keys(PARTS);

/** One field of these reports: `times.xa.<field>` a year, asked by so many `templates`, of them `ad_hoc`. */
export function traceField({ snapshot, asOf }: Question, member: string): Behind {
  const [part = "", kind, id] = member.split(".");
  const answer = templatesOn(snapshot, kind as UnitKind, asOf);
  const field = answer.fields.find((known) => known.id === id);
  const gives = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  return field && gives ? counted({ rows: fieldRows(answer, field, gives) }) : { rows: [] };
}
