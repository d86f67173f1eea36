import type { Snapshot } from "../generation/snapshot.ts";
import { keyOf } from "../ledger/keys.ts";
import { slices } from "../ledger/slices.ts";
import type { Structure } from "../schema.ts";
import { Alike, SOME_UNIT } from "./alike.ts";
import type { Chosen } from "./chosen.ts";
import { Existing, saysTheSame } from "./existing.ts";
import { type FieldType, fieldOf } from "./fields.ts";
import type { LedgerRow } from "./kinds/kind.ts";
import { KINDS } from "./kinds/kinds.ts";
import { judgeShares } from "./kinds/shares.ts";
import { matchBody } from "./match/bodies.ts";
import {
  chosenUnit,
  type Match,
  type MatchContext,
  matchUnit,
  open,
  type Target,
  type UnitText,
} from "./match/match.ts";
import { matchScope, targetOf } from "./match/scope.ts";
import { unitIndexOf } from "./match/unit-index.ts";
import { isUnreported } from "./numbers.ts";
import { type FileRow, type Packed, unpackRow } from "./read/pack.ts";
import type { Remembered } from "./remembered.ts";
import { RowForm } from "./row-form.ts";
import type { Column, ImportKind, Note, Outcome, Reason } from "./schema.ts";
import { Subtotals } from "./subtotals.ts";

/** What a file is held against. */
export interface Given {
  snapshot: Snapshot;
  /** The calendar date in Viet Nam. */
  today: string;
  kind: ImportKind;
  columns: readonly Column[];
  packed: Packed;
  /** As the person says; null to go by the date of each row. */
  structure: Structure | null;
  /** Date of rows that name none; null where nobody said it. */
  asOf: string | null;
  within: string | null;
  remembered: Remembered;
  chosen: Chosen;
}

/** What became of one row. */
export interface RowResult {
  /** In the file, from 1. */
  number: number;
  outcome: Outcome;
  match: Match | null;
  reasons: readonly Reason[];
  /** What it would write; empty where it writes nothing. */
  rows: readonly LedgerRow[];
  structure: Structure;
}

export interface Evaluation {
  results: RowResult[];
  /** Rows that wait for a choice, or had one, by their text. */
  alike: Alike;
  notes: Note[];
}

const FIND = { communes: matchUnit, scopes: matchScope, bodies: matchBody };
const FIGURE_TYPES = new Set<FieldType>(["count", "number", "share", "text"]);
const NOTHING: readonly never[] = [];
/** A slice of rows keeps readers waiting for milliseconds. */
const ROWS_AT_ONCE = 500;
/** Above this share of codes known only in another structure, codes alone decide nothing. */
const FOREIGN_SHARE = 0.1;

/** Holds every row of a file against the units and figures that are known; stores nothing. */
export async function evaluate(given: Given): Promise<Evaluation> {
  const work = new Evaluator(given);
  const indices = Array.from({ length: given.packed.ends.length }, (_, i) => i);
  const rows: RowResult[] = [];
  for await (const { rows: slice } of slices(indices, ROWS_AT_ONCE)) {
    for (const i of slice) rows.push(work.first(unpackRow(given.packed, i)));
  }
  for await (const { rows: slice } of slices(indices, ROWS_AT_ONCE)) {
    for (const i of slice) rows[i] = work.second(rows[i]!, i, rows);
  }
  const shares = given.kind === "lineage" ? judgeShares(rows, given.snapshot) : [];
  return { results: rows, alike: work.alike, notes: [...work.notes(), ...shares] };
}

class Evaluator {
  readonly alike = new Alike();
  readonly #given: Given;
  readonly #places: Map<string, number>;
  /** Columns that say more than which unit and when. */
  readonly #figures: number[];
  readonly #contexts: Record<Structure, MatchContext>;
  readonly #matches = new Map<string, Match>();
  readonly #existing: Existing;
  /** Index of the first row about each thing. */
  readonly #seen = new Map<string, number>();
  readonly #subtotals: Subtotals;
  /** Columns of numbers, and cells in them that say that nothing was reported. */
  readonly #numbers: number[];
  #unreported = 0;
  #heading = "";
  #namesEnded = false;
  #codes = 0;
  #foreignCodes = 0;

  constructor(given: Given) {
    this.#given = given;
    this.#existing = new Existing(given.snapshot);
    this.#subtotals = new Subtotals(given.kind, given.columns);
    this.#places = new Map(
      given.columns.flatMap(({ field }, i) => (field === null ? [] : [[field, i] as const])),
    );
    this.#figures = given.columns.flatMap(({ field }, i) => {
      const type = fieldOf(given.kind, field)?.type;
      return type && FIGURE_TYPES.has(type) ? [i] : [];
    });
    this.#numbers = this.#figures.filter(
      (i) => fieldOf(given.kind, given.columns[i]!.field)?.type !== "text",
    );
    const context = (structure: Structure): MatchContext => ({
      snapshot: given.snapshot,
      index: unitIndexOf(given.snapshot, structure),
      within: given.within,
      remembered: given.remembered[structure],
      chosen: given.chosen.texts,
    });
    this.#contexts = { 2021: context("2021"), 2026: context("2026") };
  }

  /** Reads a row and looks for its unit. */
  first({ mark, number, cells }: FileRow): RowResult {
    const fallback = this.#structureOn(this.#given.asOf ?? this.#given.today);
    if (mark) {
      if ("heading" in mark) {
        this.#heading = mark.heading;
        this.#subtotals.skip();
        return ignored(number, "heading", fallback);
      }
      this.#subtotals.check(number, cells);
      return ignored(number, "subtotal", fallback);
    }
    if (cells.every((cell) => cell === null)) return ignored(number, "empty", fallback);
    if (this.#figures.every((i) => cells[i] === null)) {
      return ignored(number, "no_figures", fallback);
    }
    const form = new RowForm(cells, this.#places, this.#given.today);
    const kind = KINDS[this.#given.kind];
    const own = kind.dateField ? form.date(kind.dateField, kind.mayCome, kind.firstDate) : null;
    const asOf = own ?? this.#given.asOf ?? "";
    if (kind.needsDate && asOf === "" && own === null) form.fault("missing", kind.dateField!);
    const structure = this.#given.kind === "lineage" ? "2021" : this.#structureOn(asOf);
    if (kind.needsDate && asOf !== "" && this.#isOver(structure, asOf)) {
      form.fault("not_in_force", kind.dateField!);
    }
    this.#subtotals.add(cells);
    this.#unreported += this.#numbers.filter((i) => isUnreported(cells[i] ?? null)).length;

    const text = this.#unitText(form);
    const match = text ? this.#forRow(number, this.#match(text, structure), structure) : null;
    const found = { number, match, structure };
    if (!match || form.reasons.length > 0) {
      return { ...found, outcome: "impossible", reasons: form.reasons, rows: NOTHING };
    }
    if (text!.code !== "") this.#countCode(text!.code, structure);
    if (match.how === "former_name" || match.reason?.code === "merged_since") {
      this.#namesEnded = true;
    }
    const rowsOf = (target: Target, into: RowForm) =>
      kind.rows(into, {
        ...{ snapshot: this.#given.snapshot, structure, asOf, target },
        fileDate: this.#given.asOf,
        match: (other, where) => this.#match(other, where),
      });
    if (!match.unit || isChosen(match)) {
      const blank = new RowForm(cells, this.#places, this.#given.today);
      this.alike.add(`${structure} ${match.key}`, rowsOf(SOME_UNIT, blank));
    }
    if (!match.unit) return { ...found, ...this.#unmatched(match), rows: NOTHING };

    const rows = rowsOf(match.unit, form);
    if (form.reasons.length > 0) {
      return { ...found, outcome: "impossible", reasons: form.reasons, rows: NOTHING };
    }
    if (rows.length === 0) return { ...ignored(number, "no_figures", structure), match };
    return { ...found, outcome: "new", reasons: form.doubts, rows };
  }

  /** Judges a row by what the whole file has shown, and by what is known already. */
  second(result: RowResult, index: number, all: RowResult[]): RowResult {
    const doubted = this.#doubted(result);
    if (doubted) return doubted;
    if (result.rows.length === 0) return result;
    const main = result.rows.at(-1)!;
    const key = `${main.list} ${keyOf(main.list, main.row)}`;
    const before = this.#seen.get(key);
    if (before !== undefined) {
      const first = all[before]!;
      // A person chose once for a text that two rows have: they may still be two units.
      const isOneChoice = isChosen(result.match) && !this.#given.chosen.rows.has(result.number);
      if (!isOneChoice && JSON.stringify(first.rows) === JSON.stringify(result.rows)) {
        return { ...result, ...ignored(result.number, "repeated", result.structure) };
      }
      all[before] = saidTwice(first);
      return saidTwice(result);
    }
    this.#seen.set(key, index);
    const states = result.rows.map((row) => this.#stateOf(row));
    const outcome = (["changed", "new"] as const).find((state) => states.includes(state));
    // Most rows stay what they were taken for.
    return outcome === result.outcome ? result : { ...result, outcome: outcome ?? "unchanged" };
  }

  notes(): Note[] {
    const notes = this.#subtotals.notes();
    if (this.#unreported > 0) {
      notes.push({ code: "unreported", values: { count: this.#unreported } });
    }
    if (this.#isForeign()) {
      const values = { codes: this.#foreignCodes, of: this.#codes };
      notes.push({ code: "other_structure", values });
    }
    return notes;
  }

  #structureOn(date: string): Structure {
    const { structure, snapshot } = this.#given;
    if (structure) return structure;
    return date !== "" && date < snapshot.structures["2026"].inForceFrom ? "2021" : "2026";
  }

  /** Whether units of a structure that was said for the whole file were none on a date, or are no more. */
  #isOver(structure: Structure, date: string): boolean {
    const present = this.#given.snapshot.structures["2026"].inForceFrom;
    const isBefore = date < present;
    return KINDS[this.#given.kind].names !== "bodies" && isBefore !== (structure === "2021");
  }

  /** undefined when a cell that names the unit held a person: the reason is in the form. */
  #unitText(form: RowForm): UnitText | undefined {
    const { code, unit } = KINDS[this.#given.kind].unitFields;
    const text = {
      code: code === "" ? "" : form.text(code),
      name: form.text(unit) || form.text("scope"),
      kind: form.text("unitKind"),
      district: form.text("district"),
      province: form.text("province"),
      heading: this.#heading,
    };
    return form.reasons.some((reason) => reason.code === "personal") ? undefined : text;
  }

  #match(text: UnitText, structure: Structure): Match {
    const { code, name, kind, district, province, heading } = text;
    const key = `${structure}|${code}|${name}|${kind}|${district}|${province}|${heading}`;
    const known = this.#matches.get(key);
    if (known) return known;
    const match = FIND[KINDS[this.#given.kind].names](text, this.#contexts[structure]);
    this.#matches.set(key, match);
    return match;
  }

  /** What was chosen for a row alone goes before what its text was found or chosen to mean. */
  #forRow(number: number, found: Match, structure: Structure): Match {
    const code = this.#given.chosen.rows.get(number);
    if (code === undefined || isLost(found)) return found;
    const { index } = this.#contexts[structure];
    return chosenUnit(found, targetOf(index, code), "chosen");
  }

  #unmatched(match: Match): { outcome: Outcome; reasons: Reason[] } {
    const reasons = match.reason ? [{ ...match.reason, field: "unit" }] : [];
    return { outcome: isLost(match) ? "impossible" : "choices", reasons };
  }

  #countCode(code: string, structure: Structure): void {
    const digits = /^\d{1,5}$/.test(code) ? code.padStart(5, "0") : "";
    const other = structure === "2021" ? "2026" : "2021";
    if (digits === "") return;
    this.#codes++;
    const isForeign =
      !this.#contexts[structure].index.byCode.has(digits) &&
      this.#contexts[other].index.byCode.has(digits);
    if (isForeign) this.#foreignCodes++;
  }

  #isForeign(): boolean {
    return this.#foreignCodes > this.#codes * FOREIGN_SHARE;
  }

  /** What a row alone made clear and the file as a whole puts in doubt. */
  #doubted(result: RowResult): RowResult | undefined {
    const { match, structure } = result;
    if (!match?.unit || result.outcome === "impossible" || result.outcome === "ignored") return;
    const byName = match.how === "name" || match.how === "name_without_marks";
    const byCode = match.how === "code" || match.how === "code_restored";
    // In a file of former names, a name that two units have borne may be the former one.
    const isDoubtful =
      (byName && match.alsoFormer && this.#namesEnded) || (byCode && this.#isForeign());
    if (!isDoubtful) return undefined;
    if (this.#given.remembered[structure].get(match.key)?.join() === match.unit.code) {
      return undefined;
    }
    const doubt = open("unit_ambiguous", match.unit.name, [match.unit]);
    const reasons = [{ ...doubt.reason!, field: "unit" }];
    const doubted = { ...doubt, key: match.key };
    return { ...result, outcome: "choices", match: doubted, reasons, rows: NOTHING };
  }

  #stateOf(row: LedgerRow): "new" | "changed" | "unchanged" {
    const existing = this.#existing.find(row);
    if (!existing) return "new";
    return saysTheSame(row, existing) ? "unchanged" : "changed";
  }
}

const isChosen = (match: Match | null) => match?.how === "chosen" || match?.how === "remembered";

/** Nothing that could be chosen would help. */
const isLost = ({ reason }: Match) => reason?.code === "outside" || reason?.code === "unit_missing";

const ignored = (number: number, code: Reason["code"], structure: Structure): RowResult => ({
  number,
  outcome: "ignored",
  match: null,
  reasons: [{ code, field: "", got: "" }],
  rows: NOTHING,
  structure,
});

/** Two rows say different things of one unit; where a person chose the unit, it can be chosen again. */
function saidTwice(result: RowResult): RowResult {
  const { match } = result;
  const reasons = [{ code: "said_twice" as const, field: "", got: "" }];
  if (!match?.unit || !isChosen(match)) {
    return { ...result, outcome: "impossible", reasons, rows: NOTHING };
  }
  const candidates = match.candidates.map(({ unit }) => unit);
  const again = { ...open("unit_ambiguous", "", [...candidates, match.unit]), key: match.key };
  return { ...result, outcome: "choices", match: again, reasons, rows: NOTHING };
}
