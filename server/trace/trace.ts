import type { BatchHead, Snapshot } from "../generation/snapshot.ts";
import type { Document, Structure } from "../schema.ts";
import { type Behind, type RowBehind, valueBehind } from "./behind.ts";
import { behindOf } from "./figures.ts";
import { placeName, placeOf, unitName } from "./place.ts";
import { type BatchWords, TRACE_PAGE_ROWS, type TraceAnswer, type TraceRow } from "./schema.ts";

export interface TraceWish {
  figure: string;
  scope: string;
  asOf: string;
  structure?: Structure;
  norm: string;
  offset: number;
}

/**
 * Where a figure comes from: rows, batches, documents, norms. The rows make the value, see `made`.
 *
 * @throws {AppError} 404: `figure.unknown`, `unit.unknown`, `unit.not_yet`, `norm.unknown`.
 */
export function traceFigure(snapshot: Snapshot, wish: TraceWish): TraceAnswer {
  const { figure, asOf, norm, offset } = wish;
  const { structure, indices, unit, head } = placeOf(snapshot, wish.scope, asOf, wish.structure);
  const behind = behindOf(
    { snapshot, structure, indices, scope: wish.scope, unit, asOf, norm },
    figure,
  );
  const { rows, made = "sum", parts = [], norms } = behind;
  const sources = sourcesOf(snapshot, behind);
  const told = ({ from = structure, ...row }: RowBehind): TraceRow => ({
    ...row,
    unit: row.unit
      ? {
          code: row.unit.code,
          structure: from.id,
          name: unitName(row.unit),
          place: placeName(from, row.unit),
        }
      : null,
    asOf: row.asOf ?? null,
    document: row.document ?? null,
    unsupported: isUnsupported(snapshot, row),
    batch: row.batch ?? null,
  });
  return {
    generation: snapshot.id,
    figure,
    asOf,
    structure: structure.id,
    scope: head,
    value: valueBehind(behind),
    made,
    parts,
    demo: sources.documents.some(({ demo }) => demo),
    rule: norms ? { choice: norm, norms: [...norms].sort((a, b) => (a.id < b.id ? -1 : 1)) } : null,
    total: rows.length,
    unsupported: rows.filter((row) => isUnsupported(snapshot, row)).length,
    offset,
    rows: rows.slice(offset, offset + TRACE_PAGE_ROWS).map(told),
    ...sources,
  };
}

const isUnsupported = ({ documents }: Snapshot, { document }: RowBehind): boolean =>
  document ? (documents.get(document)?.unsupported ?? false) : false;

/** Batches and documents of all rows and norms, each with how many rows it stands behind. */
function sourcesOf(
  snapshot: Snapshot,
  { rows, under = [], norms = [], documents = [] }: Behind,
): Pick<TraceAnswer, "batches" | "documents"> {
  const batches = new Map<number, number>();
  const named = new Map<string, number>();
  for (const row of [...rows, ...under]) {
    if (row.batch) batches.set(row.batch, (batches.get(row.batch) ?? 0) + 1);
    if (row.document) named.set(row.document, (named.get(row.document) ?? 0) + 1);
  }
  for (const { batch, document } of norms) {
    batches.set(batch, batches.get(batch) ?? 0);
    named.set(document, named.get(document) ?? 0);
  }
  const ownDocuments = new Map(documents.map((document) => [document.id, document]));
  const known = (id: string): Document | undefined =>
    snapshot.documents.get(id) ?? ownDocuments.get(id);
  return {
    batches: [...batches]
      .sort(([a], [b]) => a - b)
      .flatMap(([seq, behind]) => {
        const batch = snapshot.batches.get(seq);
        return batch ? [{ ...batchWords(batch), behind }] : [];
      }),
    documents: [...named]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .flatMap(([id, behind]) => {
        const document = known(id);
        return document ? [{ ...document, behind }] : [];
      }),
  };
}

/** A batch as it is told. */
export const batchWords = (head: BatchHead): BatchWords => ({
  seq: head.seq,
  id: head.id,
  kind: head.kind,
  who: head.who,
  receivedAt: head.receivedAt,
  remark: head.remark,
  rows: head.rows,
  withdrawn: head.withdrawn,
});
