import { createHash } from "node:crypto";
import { AppError } from "../errors.ts";
import { textsOf } from "../forms/form.ts";
import { refuseIssuedOn } from "../forms/issued-on.ts";
import type { Writing } from "../http/writing.ts";
import { type Batch, type BatchRows, type ChoiceRow, NO_ROWS } from "../ledger/rows.ts";
import { slices } from "../ledger/slices.ts";
import { placeNamesOf } from "../people/place-names.ts";
import { personIn, refusePersonal } from "../people/refuse.ts";
import type { Structure } from "../schema.ts";
import type { Looked } from "./desk.ts";
import { documentIdOf } from "./document-id.ts";
import type { LedgerRow } from "./kinds/kind.ts";
import { rowsToWrite } from "./preflight.ts";
import { HIDDEN } from "./read/personal.ts";
import type { AcceptBody, Accepted } from "./schema.ts";

export interface Accepting {
  looked: Looked;
  /** The calendar date in Viet Nam. */
  today: string;
  body: AcceptBody;
  writing: Writing;
  /** ISO instant; knowledge time. */
  now: string;
}

/**
 * Makes one batch of what is new and changed in a file. All of it is accepted, or nothing; where nothing is
 * new nothing is written.
 *
 * @returns "overtaken" when another batch was published while this one waited for its turn: nothing was
 *   written, the file must be held against the new figures.
 * @throws {AppError} 409 `import.unresolved`, 400 `text.personal`, `document.issued_on`, and what the ledger refuses.
 */
export async function acceptFile({
  looked,
  today,
  body,
  writing,
  now,
}: Accepting): Promise<Accepted | "overtaken"> {
  const { choices, impossible } = looked.summary.counts;
  if (!body.leaveOut && choices + impossible > 0) {
    throw new AppError(
      "conflict",
      "import.unresolved",
      `rows that wait for a choice of unit: ${choices}, impossible rows: ${impossible}; mend the file, choose, or leave them out`,
    );
  }
  const { who, remark, document } = body;
  refuseIssuedOn(document.issuedOn, today);
  refusePersonal(looked.snapshot, textsOf({ who, remark, document }));
  const rows = rowsToWrite(looked);
  const generation = looked.snapshot.id;
  if (rows.length === 0) return { batch: null, outcome: "known", generation, rows: 0 };
  const id = batchIdOf(looked, rows);
  const batch: Batch = {
    ...{ id, kind: "import", who: body.who, receivedAt: now },
    remark: [nameToKeep(looked), body.remark].filter(Boolean).join(": "),
    rows: await batchRows(rows, id, body, choicesOf(looked)),
  };
  try {
    const written = await writing.accept(batch, { generation, anew: overtaken });
    return { batch: id, rows: rows.length, ...written };
  } catch (cause) {
    if (cause instanceof Overtaken) return "overtaken";
    throw cause;
  }
}

/** The name of the file, without what it says of a person. */
function nameToKeep({ fileName, snapshot }: Looked): string {
  const places = placeNamesOf(snapshot);
  const bare = fileName.replaceAll("_", " ");
  return personIn(bare, (folded) => places.has(folded)) ? HIDDEN : fileName;
}

class Overtaken extends Error {}
const overtaken = () => {
  throw new Overtaken();
};

/**
 * Named by what the file holds, what it is about and what it would write. A batch of that name may have
 * been withdrawn, or overtaken by another file: what would be written now is news again and gets a number.
 */
function batchIdOf({ sha256, content, snapshot }: Looked, rows: readonly LedgerRow[]): string {
  const hash = createHash("sha256").update(content.kind);
  for (const row of rows) hash.update(JSON.stringify(row));
  const id = `import-${sha256.slice(0, 16)}-${hash.digest("hex").slice(0, 8)}`;
  const taken = new Set([...snapshot.batches.values()].map((head) => head.id));
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

async function batchRows(
  rows: readonly LedgerRow[],
  id: string,
  { document: { title, publisher, issuedOn } }: AcceptBody,
  choices: ChoiceRow[],
): Promise<BatchRows> {
  const document = documentIdOf(id);
  const lists: BatchRows = {
    ...NO_ROWS,
    documents: [{ id: document, title, publisher, issuedOn, demo: false }],
    choices,
  };
  const filled = new Map<keyof BatchRows, object[]>();
  for await (const { rows: slice } of slices(rows)) {
    for (const { list, row } of slice) {
      const known = filled.get(list) ?? [];
      filled.set(list, known);
      known.push(list === "sources" ? row : { ...row, document });
    }
  }
  return { ...lists, ...Object.fromEntries(filled) };
}

/**
 * What was chosen for this file and led to units, kept for the next one. A text that meant several units is
 * kept with all of them; one of whose rows some are left open is not kept, for they may mean another.
 */
function choicesOf({ evaluation, chosen, query }: Looked): ChoiceRow[] {
  const within = query.within ?? "";
  const texts = new Map<string, { codes: Set<string>; isMade: boolean; isOpen: boolean }>();
  for (const { number, outcome, match, structure } of evaluation.results) {
    if (!match?.key || outcome === "ignored") continue;
    const text = `${structure} ${match.key}`;
    const known = texts.get(text) ?? { codes: new Set(), isMade: false, isOpen: false };
    texts.set(text, known);
    if (match.unit) known.codes.add(match.unit.code);
    else known.isOpen = true;
    if (chosen.rows.has(number) || chosen.texts.has(match.key)) known.isMade = true;
  }
  return [...texts].flatMap(([text, { codes, isMade, isOpen }]) => {
    if (!isMade || (isOpen && codes.size < 2)) return [];
    const structure = text.slice(0, 4) as Structure;
    return [...codes].map((code) => ({ text: text.slice(5), within, structure, code }));
  });
}
