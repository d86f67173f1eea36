import { NO_REPORT, type Snapshot, type StructureSnapshot } from "../generation/snapshot.ts";
import { documentIdOf } from "../import/document-id.ts";
import { STRUCTURES, type Structure } from "../schema.ts";
import { findUnit } from "../units/lineage.ts";
import type { Unit } from "../units/schema.ts";
import type { Behind, Question, RowBehind } from "./behind.ts";

type Given = Pick<RowBehind, "list" | "unit" | "from" | "asOf" | "values" | "document">;
interface Told {
  document: string;
  batch: number;
}

/**
 * The rows that a batch brought: those that readers see now one by one, and in one row those that they do
 * not: its documents and choices, what later batches said otherwise, and everything once it is taken back. The
 * document that came with it stands behind those too.
 *
 * @param id  Number of the batch.
 */
export function traceBatch({ snapshot }: Question, id: string): Behind {
  const batch = /^\d{1,9}$/.test(id) ? snapshot.batches.get(Number(id)) : undefined;
  if (!batch) return { rows: [] };
  const { seq } = batch;
  const rows = [
    ...STRUCTURES.flatMap((id) => ofStructure(snapshot, snapshot.structures[id], seq)),
    ...ofScopes(snapshot, seq),
  ].map((row): RowBehind => ({ ...row, counts: 1, batch: seq }));
  const unseen = batch.rows - rows.length;
  if (unseen > 0) {
    const values = { state: batch.withdrawn ? "withdrawn" : "unseen" };
    const id = documentIdOf(batch.id);
    const document = snapshot.documents.has(id) ? id : undefined;
    rows.push({ list: "batch", unit: undefined, counts: unseen, values, batch: seq, document });
  }
  return { rows, value: batch.rows };
}

function ofStructure(snapshot: Snapshot, structure: StructureSnapshot, seq: number): Given[] {
  const isOwn = ({ batch }: Told) => batch === seq;
  const unit = (code: string): Unit | undefined =>
    structure.communes[structure.indexOf.get(code) ?? -1];
  const own = <Row extends Told & { code: string }>(
    lists: Iterable<readonly Row[]>,
    list: Given["list"],
    rest: (row: Row) => Pick<Given, "asOf" | "values">,
  ): Given[] =>
    [...lists].flatMap((rows) =>
      rows.filter(isOwn).map((row) => ({
        ...{ list, unit: unit(row.code), from: structure, document: row.document },
        ...rest(row),
      })),
    );
  return [
    ...reportsOf(snapshot, structure, seq),
    ...own([structure.noUnit], "no_unit", ({ from, until }) => ({ asOf: from, values: { until } })),
    ...structure.scheme.filter(isOwn).map(
      ({ scope, kinds, from, until, document }): Given => ({
        ...{ list: "scheme", unit: undefined, asOf: from, document },
        values: { scope, kinds: kinds.join(", "), until },
      }),
    ),
    ...(["headquarters", "housing"] as const).flatMap((ladder) =>
      own(structure[ladder].values(), ladder, ({ asOf, rung }) => ({ asOf, values: { rung } })),
    ),
    ...own(structure.vehicles.values(), "vehicles", ({ asOf, count }) => ({
      ...{ asOf, values: { count } },
    })),
    ...own(structure.marks.values(), "mark", ({ from, until, mark }) => ({
      ...{ asOf: from, values: { mark, until } },
    })),
    ...own(structure.loans.values(), "reinforcement", ({ posts, source, from, until }) => ({
      asOf: from,
      values: { posts, source: snapshot.sources.get(source)?.name ?? source, from, until },
    })),
  ];
}

function reportsOf({ documentIds }: Snapshot, structure: StructureSnapshot, seq: number): Given[] {
  const { staffing, communes } = structure;
  const { dates, chiefs, deputies, officers, document, batch } = staffing;
  const rows: Given[] = [];
  for (let cell = 0; cell < batch.length; cell++) {
    if (batch[cell] !== seq || chiefs[cell] === NO_REPORT) continue;
    rows.push({
      list: "staffing",
      unit: communes[cell % communes.length],
      from: structure,
      asOf: dates[Math.floor(cell / communes.length)]!,
      values: { chiefs: chiefs[cell]!, deputies: deputies[cell]!, officers: officers[cell]! },
      document: documentIds[document[cell]!]!,
    });
  }
  return rows;
}

/** Rows that are no unit's own, or not of its time. */
function ofScopes(snapshot: Snapshot, seq: number): Given[] {
  const own = <Row extends Told>(
    list: Given["list"],
    rows: readonly Row[],
    rest: (row: Row) => Pick<Given, "asOf" | "values"> & Partial<Given>,
  ): Given[] =>
    rows
      .filter(({ batch }) => batch === seq)
      .map((row) => ({ list, unit: undefined, document: row.document, ...rest(row) }));
  const unitOf = (structure: Structure, code: string) => ({
    unit: findUnit(snapshot, structure, code),
    from: snapshot.structures[structure],
  });
  return [
    ...own("norm", snapshot.norms, ({ effectiveFrom, scope, role, min, max, due }) => ({
      asOf: effectiveFrom,
      values: { scope, role, min, max, due },
    })),
    ...own("target", snapshot.targets, ({ setOn, indicator, scope, percent, due }) => ({
      asOf: setOn,
      values: { indicator, scope, percent, due },
    })),
    ...own("observation", snapshot.observations, ({ asOf, indicator, scope, value, of }) => ({
      asOf,
      values: { indicator, scope, value, of },
    })),
    ...own("source_posts", [...snapshot.sourcePosts.values()].flat(), (row) => ({
      asOf: row.asOf,
      values: {
        source: snapshot.sources.get(row.source)?.name ?? row.source,
        posts: row.posts,
        min: row.minimum,
      },
    })),
    ...own("training", snapshot.trainings, ({ asOf, scope, topic, people }) => ({
      asOf,
      values: { scope, topic, people },
    })),
    ...own("request", snapshot.requests, ({ askedOn, structure, code, kind, text }) => ({
      ...unitOf(structure, code),
      asOf: askedOn,
      values: { kind, text },
    })),
    ...own("template", snapshot.templates, ({ from, name, every }) => ({
      asOf: from,
      values: { report: name, every },
    })),
    ...own("allocation", snapshot.allocations, ({ from, to, share }) => ({
      ...unitOf("2021", from),
      asOf: null,
      values: { to, share },
    })),
  ];
}
