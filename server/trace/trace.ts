import type { BatchHead, Snapshot } from "../generation/snapshot.ts";
import { loanDays, withoutLoansOf } from "../plan/need/loan-days.ts";
import type { Document, Structure } from "../schema.ts";
import { type Behind, type Question, type RowBehind, valueBehind } from "./behind.ts";
import { changeBehind } from "./changes.ts";
import { behindOf, refuseUnknown } from "./figures.ts";
import { placeOf, unitWords } from "./place.ts";
import { type BatchWords, TRACE_PAGE_ROWS, type TraceAnswer, type TraceRow } from "./schema.ts";

export interface TraceWish {
  figure: string;
  scope: string;
  asOf: string;
  structure?: Structure;
  norm: string;
  offset: number;
  /** Of a plan: its term, whose days decide which loans count, and the plan whose loans do not. */
  termFrom?: string | undefined;
  termUntil?: string | undefined;
  without?: string | undefined;
  /** Makes it a change: what it is held against. */
  before?: { snapshot: Snapshot; asOf: string };
}

/**
 * Where a figure comes from: rows, batches, documents, norms. The rows make the value, see `made`. Of a
 * change the rows of both sides stand there, told in the units of the later day.
 *
 * @throws {AppError} 404: `figure.unknown`, `unit.unknown`, `unit.not_yet`, `norm.unknown`; 400:
 *   `scope.mixed`, `difference.sides`, `figure.unchanging`.
 */
export function traceFigure(current: Snapshot, wish: TraceWish): TraceAnswer {
  const { figure, asOf, norm, offset, before, termFrom, termUntil = null, without } = wish;
  const snapshot = without === undefined ? current : withoutLoansOf(current, without, asOf);
  refuseUnknown(figure, before ? [before.snapshot, current] : [current]);
  const later = before && before.asOf > asOf ? before.asOf : asOf;
  const { structure, head } = placeOf(snapshot, wish.scope, later, wish.structure);
  const ask = (side: { snapshot: Snapshot; asOf: string }): Question => {
    const place = placeOf(side.snapshot, head.code, later, structure.id);
    return {
      ...{ ...place, ...side, scope: head.code, norm },
      ...(termFrom && { loans: loanDays(asOf, { from: termFrom, until: termUntil }) }),
    };
  };
  const question = ask({ snapshot, asOf });
  const behind = before ? changeBehind(ask(before), question, figure) : behindOf(question, figure);
  const { rows, made = "sum", parts = [], norms } = behind;
  /** What tells of a row: the generation of its side. */
  const known: Known = (side) => (side === "before" && before ? before.snapshot : snapshot);
  const sources = sourcesOf(known, behind);
  const told = ({ from = structure, ...row }: RowBehind): TraceRow => ({
    ...row,
    unit: row.unit ? unitWords(from, row.unit) : null,
    name: row.name ?? null,
    asOf: row.asOf ?? null,
    side: row.side ?? null,
    document: row.document ?? null,
    unsupported: isUnsupported(known, row),
    batch: row.batch ?? null,
  });
  return {
    generation: snapshot.id,
    figure,
    name: behind.name ?? null,
    asOf,
    before: before ? { generation: before.snapshot.id, asOf: before.asOf } : null,
    structure: structure.id,
    scope: head,
    value: valueBehind(behind),
    made,
    parts: parts.map((part) => ({ ...part, side: part.side ?? null })),
    demo: sources.documents.some(({ demo }) => demo),
    rule: norms ? { choice: norm, norms: [...norms].sort((a, b) => (a.id < b.id ? -1 : 1)) } : null,
    total: rows.length,
    unsupported: rows.filter((row) => isUnsupported(known, row)).length,
    offset,
    rows: rows.slice(offset, offset + TRACE_PAGE_ROWS).map(told),
    ...sources,
  };
}

type Known = (side: RowBehind["side"]) => Snapshot;

const isUnsupported = (known: Known, { document, side }: RowBehind): boolean =>
  document ? (known(side).documents.get(document)?.unsupported ?? false) : false;

interface Supports {
  behind: number;
  under: number;
}

/** Batches and documents of all rows and norms, each with how many rows it stands behind. */
function sourcesOf(
  known: Known,
  { rows, under = [], norms = [], documents = [] }: Behind,
): Pick<TraceAnswer, "batches" | "documents"> {
  const batches = new Map<number, Supports>();
  const named = new Map<string, Supports>();
  const of = <Key>(map: Map<Key, Supports>, key: Key): Supports => {
    const known = map.get(key) ?? { behind: 0, under: 0 };
    map.set(key, known);
    return known;
  };
  const count = (list: readonly RowBehind[], as: keyof Supports) => {
    for (const { batch, document } of list) {
      if (batch) of(batches, batch)[as]++;
      if (document) of(named, document)[as]++;
    }
  };
  count(rows, "behind");
  count(under, "under");
  for (const { batch, document } of norms) {
    of(batches, batch);
    of(named, document);
  }
  const ownDocuments = new Map(documents.map((document) => [document.id, document]));
  const [snapshot, earlier] = [known(undefined), known("before")];
  const toldOf = (id: string): Document | undefined =>
    snapshot.documents.get(id) ?? earlier.documents.get(id);
  return {
    batches: [...batches]
      .sort(([a], [b]) => a - b)
      .flatMap(([seq, supports]) => {
        const batch = snapshot.batches.get(seq) ?? earlier.batches.get(seq);
        return batch ? [{ ...batchWords(batch), ...supports }] : [];
      }),
    documents: [...named]
      .sort(([a, m], [b, n]) => n.behind - m.behind || n.under - m.under || (a < b ? -1 : 1))
      .flatMap(([id, supports]) => {
        const told = toldOf(id);
        const document = told ?? ownDocuments.get(id);
        return document ? [{ ...document, ...supports, isTold: told !== undefined }] : [];
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
