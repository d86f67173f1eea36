import type { StaffingRow } from "../ledger/rows.ts";
import { UNIT_STATES } from "../schema.ts";
import { type StaffingOn, staffingOn } from "../staffing/state.ts";
import { datedSums } from "./dated-sums.ts";
import type { Looked } from "./desk.ts";
import type { LedgerRow } from "./kinds/kind.ts";
import { KINDS } from "./kinds/kinds.ts";
import type { Match } from "./match/match.ts";
import { namesOf } from "./names.ts";
import { olderStatements } from "./older-statements.ts";
import type { Note, Outcome, Preflight } from "./schema.ts";
import { OUTCOMES } from "./schema.ts";

/** What there is to know of a file before it is accepted. */
export function preflightOf(looked: Looked, today: string): Preflight {
  const { content, evaluation, snapshot, structure } = looked;
  const { kind } = content;
  const counted = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    Outcome,
    number
  >;
  let matched = 0;
  for (const { outcome, match } of evaluation.results) {
    counted[outcome]++;
    if (match?.unit && outcome !== "choices" && outcome !== "ignored") matched++;
  }
  const rows = rowsToWrite(looked);
  const older = olderStatements(snapshot, rows, today);
  const { sums, leftOut } = datedSums(looked, today);
  return {
    id: looked.id,
    generation: snapshot.id,
    kind,
    structure,
    asOf: looked.asOf,
    within: looked.query.within ?? null,
    fileName: looked.fileName,
    sha256: looked.sha256,
    format: content.format,
    encoding: content.encoding,
    notes: [
      ...content.notes,
      ...ownNotes(looked),
      ...evaluation.notes,
      ...unlikely(looked),
      ...(older > 0 ? [{ code: "older_statements" as const, values: { count: older } }] : []),
      ...(kind === "staffing" ? outsideScheme(looked, rows) : []),
      ...(leftOut > 0 ? [{ code: "sums_left_out" as const, values: { count: leftOut } }] : []),
    ],
    columns: content.columns,
    counts: { rows: evaluation.results.length, matched, ...counted },
    sums,
    names: namesOf(kind, snapshot, rows),
    ledgerRows: rows.length,
    knownAs: knownAs(looked),
    expiresAt: new Date(looked.expiresAt).toISOString(),
  };
}

/** Rows of the ledger that are new or changed, each once. */
export function rowsToWrite({ evaluation }: Pick<Looked, "evaluation">): LedgerRow[] {
  const sources = new Set<unknown>();
  return evaluation.results
    .filter(({ outcome }) => outcome === "new" || outcome === "changed")
    .flatMap(({ rows }) => rows)
    .filter(({ list, row }) => {
      if (list !== "sources") return true;
      if (sources.has(row.id)) return false;
      sources.add(row.id);
      return true;
    });
}

function ownNotes(looked: Looked): Note[] {
  const { query, content, asOf, structure, evaluation, snapshot } = looked;
  const notes: Note[] = [];
  const { dateField } = KINDS[content.kind];
  const ownDates = content.columns.some(({ field }) => field === dateField);
  if (query.asOf === undefined && asOf !== null && !ownDates) {
    notes.push({ code: "date_from_title", values: { date: asOf } });
  }
  if (looked.provinceFromTitle) {
    const { indexOf, provinces } = snapshot.structures[structure];
    const province = provinces[indexOf.get(query.within!)!]!.name;
    notes.push({ code: "province_from_title", values: { province } });
  }
  if (query.structure === undefined) notes.push({ code: "structure_found", values: { structure } });
  const counted = (isSo: (match: Match) => boolean | undefined) =>
    evaluation.results.filter(({ match }) => match?.unit && isSo(match)).length;
  const restored = counted((match) => match.restored);
  if (restored > 0) notes.push({ code: "codes_restored", values: { count: restored } });
  const remembered = counted(({ how }) => how === "remembered");
  if (remembered > 0) notes.push({ code: "remembered", values: { count: remembered } });
  return notes;
}

/** Rows whose values can be and are unlikely. */
function unlikely({ evaluation }: Looked): Note[] {
  const count = evaluation.results.filter(({ rows, reasons }) => rows.length * reasons.length > 0);
  return count.length > 0 ? [{ code: "unlikely", values: { count: count.length } }] : [];
}

/** Units that no scheme covers on the date of their row: their figures are kept and do not show. */
function outsideScheme({ snapshot }: Looked, rows: readonly LedgerRow[]): Note[] {
  const states = new Map<string, StaffingOn["state"]>();
  const outside = new Set<string>();
  for (const { row } of rows) {
    const { structure: id, code, asOf } = row as unknown as StaffingRow;
    const structure = snapshot.structures[id];
    const key = `${id} ${asOf}`;
    const state = states.get(key) ?? staffingOn(structure, asOf).state;
    states.set(key, state);
    const isOutside = UNIT_STATES[state[structure.indexOf.get(code)!]!] === "not_applicable";
    if (isOutside) outside.add(`${id} ${code}`);
  }
  if (outside.size === 0) return [];
  return [{ code: "outside_scheme", values: { count: outside.size } }];
}

/** The batch in force that this very file made. */
function knownAs({ snapshot, sha256 }: Looked): string | null {
  const mark = `import-${sha256.slice(0, 16)}`;
  for (const { id, withdrawn } of snapshot.batches.values()) {
    if (!withdrawn && id.startsWith(mark)) return id;
  }
  return null;
}
