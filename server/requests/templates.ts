import type { Snapshot } from "../generation/snapshot.ts";
import type { TemplateRow } from "../ledger/rows.ts";
import { pick } from "../reinforcement/loans.ts";
import type { UnitKind } from "../schema.ts";
import { fold } from "../units/fold.ts";
import type { FieldEntry, TemplateEntry, TemplatesAnswer } from "./schema.ts";

/** Reports a year by frequency: units report every day of the year; null where nobody can say. */
export const TIMES_A_YEAR: Record<TemplateRow["every"], number | null> = {
  daily: 365,
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
  ad_hoc: null,
};

/**
 * Which reports a unit of a kind must send on a date and what they ask. Two fields are one when their
 * texts are the same without marks, capitals and punctuation; one that several templates ask for is a
 * duplicate.
 */
export function templatesOn(snapshot: Snapshot, kind: UnitKind, asOf: string): TemplatesAnswer {
  const templates = snapshot.templates
    .filter(
      ({ kinds, from, until }) =>
        kinds.includes(kind) && from <= asOf && (until === null || asOf <= until),
    )
    .map(
      (row): TemplateEntry => ({
        ...row,
        kinds: row.kinds as UnitKind[],
        timesAYear: TIMES_A_YEAR[row.every],
        demo: snapshot.documents.get(row.document)?.demo ?? false,
      }),
    )
    .sort((a, b) => (b.timesAYear ?? 0) - (a.timesAYear ?? 0) || (a.id < b.id ? -1 : 1));
  const fields = fieldsOf(templates);
  return {
    generation: snapshot.id,
    asOf,
    kind,
    demo: templates.some(({ demo }) => demo),
    templates,
    fields,
    totals: {
      reportsAYear: sum(templates.map(({ timesAYear }) => timesAYear ?? 0)),
      fieldsAYear: sum(fields.map(({ timesAYear }) => timesAYear)),
      withoutDuplicates: sum(fields.map((field) => mostOften(field, templates))),
      duplicates: fields.filter(({ isDuplicate }) => isDuplicate).length,
    },
    documents: pick(
      snapshot.documents,
      templates.map(({ document }) => document),
    ),
  };
}

/** By which fields of several templates are one. */
export const fieldId = (name: string): string => fold(name).replaceAll(" ", "-");

function fieldsOf(templates: readonly TemplateEntry[]): FieldEntry[] {
  const fields = new Map<string, FieldEntry>();
  for (const { id, fields: names, timesAYear } of templates) {
    for (const [key, name] of new Map(names.map((name) => [fieldId(name), name]))) {
      const field = fields.get(key) ?? {
        ...{ id: key, name, templates: [], timesAYear: 0, adHoc: 0 },
        isDuplicate: false,
      };
      fields.set(key, field);
      field.templates.push(id);
      field.isDuplicate = field.templates.length > 1;
      if (timesAYear === null) field.adHoc++;
      else field.timesAYear += timesAYear;
    }
  }
  return [...fields.values()].sort(
    (a, b) =>
      b.timesAYear - a.timesAYear || b.templates.length - a.templates.length || byName(a, b),
  );
}

const byName = (a: FieldEntry, b: FieldEntry) => (fold(a.name) < fold(b.name) ? -1 : 1);

const mostOften = ({ templates: ids }: FieldEntry, templates: readonly TemplateEntry[]) =>
  Math.max(...templates.filter(({ id }) => ids.includes(id)).map((one) => one.timesAYear ?? 0));

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
