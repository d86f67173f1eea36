import { createHash, randomBytes } from "node:crypto";
import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { type Reading, structureFor } from "../http/reading.ts";
import { writingOf } from "../http/writing.ts";
import { FIRST_FIGURE } from "../limits.ts";
import { placeNamesOf } from "../people/place-names.ts";
import type { Structure } from "../schema.ts";
import { Lanes } from "../threads/lanes.ts";
import { type Accepting, acceptFile } from "./accept.ts";
import { type Chosen, NOTHING_CHOSEN, withChoices } from "./chosen.ts";
import { parseDate } from "./dates.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { KINDS } from "./kinds/kinds.ts";
import { unitIndexOf } from "./match/unit-index.ts";
import { preflightOf } from "./preflight.ts";
import { provinceInTitle } from "./province-in-title.ts";
import { type ReadContent, readInThread } from "./read/in-thread.ts";
import { unpackRow } from "./read/pack.ts";
import { type Remembered, rememberedChoices } from "./remembered.ts";
import { rowsOf } from "./rows.ts";
import type {
  AcceptBody,
  Accepted,
  ChoicesBody,
  Preflight,
  PreflightQuery,
  PreflightRows,
  RowsQuery,
} from "./schema.ts";
import { structureOfFile } from "./structure-of-file.ts";

/** Preflights kept at a time, and how long. */
const MOST_KEPT = 8;
/** Files that may be on their way at a time. */
const MOST_COMING = 4;
const KEPT_MS = 30 * 60_000;

/** A file that was read and held against what is known; nothing of it is stored. */
export interface Looked extends ReadContent {
  id: string;
  fileName: string;
  sha256: string;
  query: PreflightQuery;
  /** Nobody said the province; the title did. */
  provinceFromTitle: boolean;
  structure: Structure;
  asOf: string | null;
  chosen: Chosen;
  /** Against this generation. */
  snapshot: Snapshot;
  evaluation: Evaluation;
  summary: Preflight;
  expiresAt: number;
}

/** As it lies on the desk: a generation that is no longer current is not held in memory for its sake. */
interface Lying extends Omit<Looked, "snapshot"> {
  /** Id of the generation it was compared with. */
  generation: string;
}

type Needs = Pick<Reading, "store" | "today" | "writing">;

/** Where files lie between being looked at and being accepted. In memory only, and not for long. */
export class Desk {
  readonly #needs: Needs;
  readonly #lying = new Map<string, Lying>();
  readonly #remembered = new Map<string, Promise<Remembered>>();
  readonly #accepted = new Map<string, Accepted>();
  /** What is done with one file, one after the other. */
  readonly #turns = new Map<string, Promise<unknown>>();
  /** Files that come in are held in memory. */
  readonly #coming = new Lanes(MOST_COMING, 0, busy);
  /** One file at a time is read: each may need hundreds of megabytes. */
  readonly #reading = new Lanes(1, MOST_COMING, busy);

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /**
   * Reads a file and compares it with the current generation; stores nothing.
   *
   * @param bytesOf  Fetches the file when there is room for it.
   * @throws {AppError} `import.*` for what cannot be read, `import.no_date` when nothing says of when the
   *   figures are; `import.busy`, 429, when too many files come at once.
   */
  look(
    bytesOf: () => Promise<Uint8Array<ArrayBuffer>>,
    fileName: string,
    query: PreflightQuery,
  ): Promise<Preflight> {
    return this.#coming.run(async () => {
      const bytes = await bytesOf();
      return this.#reading.run(() => this.#look(bytes, fileName, query));
    });
  }

  async #look(bytes: Uint8Array<ArrayBuffer>, fileName: string, query: PreflightQuery) {
    const snapshot = this.#needs.store.current();
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const placeNames = placeNamesOf(snapshot);
    // A province that nobody knows is told before the file is read.
    structureOfFile(snapshot, query);
    // Asked for now, needed when the file is read.
    this.#choices(snapshot, query.within ?? "").catch(() => {});
    const read = await readInThread({ bytes, kind: query.kind, fileName, placeNames });
    const { kind, columns, titleDate } = read.content;
    const asOf = query.asOf ?? titleDate;
    const { dateField, needsDate } = KINDS[kind];
    if (needsDate && asOf === null && !columns.some(({ field }) => field === dateField)) {
      throw new AppError(
        "invalid",
        "import.no_date",
        "neither a column nor the title says of which date the figures are: give one (asOf)",
      );
    }
    if (asOf !== null && asOf > this.#needs.today() && !KINDS[kind].mayCome) {
      throw new AppError("invalid", "import.date_to_come", `the date ${asOf} is still to come`);
    }
    if (asOf !== null && asOf < FIRST_FIGURE) {
      const message = `the date ${asOf} lies before ${FIRST_FIGURE}`;
      throw new AppError("invalid", "import.date_too_early", message);
    }
    const day = asOf ?? firstDate(read) ?? this.#needs.today();
    const structure = structureOfFile(snapshot, query) ?? structureFor(snapshot, day).id;
    const id = randomBytes(8).toString("hex");
    const expiresAt = Date.now() + KEPT_MS;
    const isPlaced = columns.some(({ field }) => field === "province" || field === "code");
    const titled =
      query.within || isPlaced
        ? undefined
        : provinceInTitle(unitIndexOf(snapshot, structure), read.content.titleText);
    const narrowed = titled ? { ...query, within: titled } : query;
    const provinceFromTitle = titled !== undefined;
    const settings = { query: narrowed, provinceFromTitle, structure, asOf };
    const known = { ...read, id, fileName, sha256, ...settings, expiresAt };
    const looked = await this.#compare({ ...known, chosen: NOTHING_CHOSEN }, snapshot);
    this.#keep(looked);
    return looked.summary;
  }

  async #compare(
    file: Omit<Looked, "snapshot" | "evaluation" | "summary">,
    snapshot: Snapshot,
  ): Promise<Looked> {
    const { content, packed, query, asOf, chosen } = file;
    const within = query.within ?? null;
    const settled = structureOfFile(snapshot, query);
    const evaluation = await evaluate({
      ...{ snapshot, today: this.#needs.today(), kind: content.kind, columns: content.columns },
      ...{ packed, structure: settled, asOf, within, chosen },
      remembered: await this.#choices(snapshot, within ?? ""),
    });
    const structure = settled ?? newestStructure(evaluation) ?? file.structure;
    const summary = undefined as unknown as Preflight;
    const looked = { ...file, structure, snapshot, evaluation, summary };
    looked.summary = preflightOf(looked, this.#needs.today());
    return looked;
  }

  /** Choices change with a publication only. */
  #choices(snapshot: Snapshot, within: string): Promise<Remembered> {
    const key = `${snapshot.id} ${within}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    const asked = rememberedChoices(this.#needs.writing, within);
    asked.catch(() => this.#remembered.delete(key));
    if (this.#remembered.size > 100) this.#remembered.clear();
    this.#remembered.set(key, asked);
    return asked;
  }

  #keep(looked: Looked): void {
    this.#sweep();
    while (this.#lying.size >= MOST_KEPT) {
      this.#lying.delete(this.#lying.keys().next().value!);
    }
    this.#lying.set(looked.id, laid(looked));
  }

  #sweep(): void {
    for (const [id, { expiresAt }] of this.#lying) {
      if (expiresAt < Date.now()) this.#lying.delete(id);
    }
  }

  /** A file that lies here, compared anew where another generation was published meanwhile. */
  async #fresh(id: string): Promise<Looked> {
    this.#sweep();
    const lying = this.#lying.get(id);
    if (!lying) {
      throw new AppError(
        "missing",
        "import.gone",
        `no file ${id} is waiting: it was accepted, left or forgotten; choose the file again`,
      );
    }
    const snapshot = this.#needs.store.current();
    const { generation, ...looked } = lying;
    if (generation === snapshot.id) return { ...looked, snapshot };
    return this.#replace(looked, snapshot);
  }

  async #replace(file: Omit<Looked, "snapshot">, snapshot: Snapshot): Promise<Looked> {
    const compared = await this.#compare(file, snapshot);
    if (this.#lying.has(file.id)) this.#lying.set(file.id, laid(compared));
    return compared;
  }

  async summary(id: string): Promise<Preflight> {
    return (await this.#fresh(id)).summary;
  }

  async rows(id: string, query: RowsQuery): Promise<PreflightRows> {
    return rowsOf(await this.#fresh(id), query);
  }

  /**
   * Takes choices for texts and rows that were not clear, and compares the file again.
   *
   * @throws {AppError} 404 `unit.unknown`, `import.row` for a row that the file does not have; then none of
   *   them is taken.
   */
  choose(id: string, { choices }: ChoicesBody): Promise<Preflight> {
    return this.#inTurn(id, async () => {
      const looked = await this.#fresh(id);
      const chosen = withChoices(looked, choices);
      return (await this.#replace({ ...looked, chosen }, looked.snapshot)).summary;
    });
  }

  /**
   * Stores what is new and changed as one batch and publishes. Asked again, it says what became of it.
   *
   * @throws {AppError} 409 `import.unresolved` when rows without a unit or impossible ones are left and
   *   `leaveOut` does not say so; 409 `import.changed` when figures published meanwhile change what the
   *   file would do.
   */
  accept(id: string, body: AcceptBody): Promise<Accepted> {
    return this.#inTurn(id, async () => {
      const before = this.#accepted.get(id);
      if (before) return { ...before, outcome: "known" };
      const accepted = await this.#accept(id, body);
      while (this.#accepted.size >= MOST_KEPT) {
        this.#accepted.delete(this.#accepted.keys().next().value!);
      }
      this.#accepted.set(id, accepted);
      return accepted;
    });
  }

  async #accept(id: string, body: AcceptBody): Promise<Accepted> {
    const writing = writingOf(this.#needs.writing);
    for (;;) {
      const before = this.#lying.get(id)?.summary;
      const looked = await this.#fresh(id);
      if (before && differs(before, looked.summary)) {
        throw new AppError(
          "conflict",
          "import.changed",
          "figures published meanwhile change what this file does; look at it again",
        );
      }
      const now = new Date().toISOString();
      const accepting: Accepting = { looked, today: this.#needs.today(), body, writing, now };
      const accepted = await acceptFile(accepting);
      if (accepted === "overtaken") continue;
      this.#lying.delete(id);
      return accepted;
    }
  }

  #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(id) ?? Promise.resolve()).then(work);
    const done = turn
      .catch(() => {})
      .then(() => {
        if (this.#turns.get(id) === done) this.#turns.delete(id);
      });
    this.#turns.set(id, done);
    return turn;
  }

  /** Forgets a file. */
  drop(id: string): void {
    this.#lying.delete(id);
  }
}

const laid = ({ snapshot, ...looked }: Looked): Lying => ({ ...looked, generation: snapshot.id });

const busy = () =>
  new AppError(
    "busy",
    "import.busy",
    `${MOST_COMING} files are being read already: try again in a while`,
  );

/** The first date that a row has of its own; undefined where none has. */
function firstDate({ content, packed }: ReadContent): string | undefined {
  const { dateField } = KINDS[content.kind];
  const place = content.columns.findIndex(({ field }) => field !== null && field === dateField);
  if (place < 0) return undefined;
  for (let i = 0; i < packed.ends.length; i++) {
    const date = parseDate(unpackRow(packed, i).cells[place] ?? null);
    if (date.ok) return date.iso;
  }
  return undefined;
}

/**
 * Each row goes by its own date: the file is about the newest structure that a row is. One that is
 * impossible may have no date.
 */
function newestStructure({ results }: Evaluation): Structure | undefined {
  let newest: Structure | undefined;
  for (const { structure, outcome } of results) {
    if (outcome === "ignored" || outcome === "impossible") continue;
    if (structure === "2026") return structure;
    newest = structure;
  }
  return newest;
}

/** Rows that became known meanwhile are no reason to ask again; changed figures are. */
const differs = (before: Preflight, after: Preflight) =>
  after.counts.changed > before.counts.changed || after.counts.new > before.counts.new;
