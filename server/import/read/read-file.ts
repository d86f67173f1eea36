import { personIn } from "../../people/refuse.ts";
import { fold } from "../../units/fold.ts";
import type { Field } from "../fields.ts";
import { isUnreported } from "../numbers.ts";
import type { Column, ImportKind, Note } from "../schema.ts";
import { readCsv } from "./csv.ts";
import { decodeText, oldLettersOf } from "./decode.ts";
import { findHeader, type Header } from "./header.ts";
import { readJson } from "./json.ts";
import { markOf } from "./marks.ts";
import { refuseNoTable } from "./no-table.ts";
import { fromOldLetters } from "./old-letters.ts";
import type { FileRow } from "./pack.ts";
import {
  HIDDEN,
  headingIsPersonal,
  headingMayBeNames,
  looksLikeBirths,
  PERSONAL,
  valuesArePersonal,
} from "./personal.ts";
import { Unreadable } from "./refuse.ts";
import { isSpreadsheetError } from "./spreadsheet-error.ts";
import type { Cell, Encoding, Format, Sheet } from "./table.ts";
import { titleOf } from "./title.ts";
import { openWorkbook } from "./xlsx.ts";

const ROWS_FOR_A_LOOK = 80;
const SAMPLE = 4000;

export interface ReadOptions {
  kind: ImportKind | "auto";
  fileName: string;
  /** Folded names of all units, districts and provinces: a column of these is none of people. */
  placeNames: ReadonlySet<string>;
}

/** What a file says, without anything about people. */
export interface FileContent {
  kind: ImportKind;
  format: Format;
  encoding: Encoding;
  notes: Note[];
  columns: Column[];
  /** From the title above the table; null where it names none. */
  titleDate: string | null;
  titleText: string;
  /** Rows below the header: their number in the file, and the cells of each column that is read. */
  rows: FileRow[];
}

/**
 * Reads a file of figures: its format by its first bytes, its letters, its header by looking. Columns
 * that hold people, and columns that mean nothing here, are left behind.
 *
 * @throws {Unreadable} `import.empty`, `import.header` and what each format may meet.
 */
export function readFile(bytes: Uint8Array, options: ReadOptions): FileContent {
  if (bytes.length === 0) throw new Unreadable("import.empty", "the file is empty");
  refuseNoTable(bytes);
  const notes: Note[] = [];
  const { sheet, header, format, encoding } = isZip(bytes)
    ? fromWorkbook(bytes, options.kind, notes)
    : fromText(bytes, options);
  if (!header) {
    throw new Unreadable(
      "import.header",
      "no row names the columns; the templates to download show the names that are understood",
    );
  }
  if (encoding !== "utf-8") {
    const decoded = encoding === "tcvn3" || encoding === "vni";
    notes.unshift({ code: decoded ? "text_decoded" : "encoding", values: { encoding } });
  }
  if (options.kind === "auto") notes.push({ code: "kind_found", values: { kind: header.kind } });
  const numberOf = (i: number) => sheet.numbers?.[i] ?? i + 1;
  notes.push({ code: "header_row", values: { row: numberOf(header.first) } });
  if (header.below - header.first > 1) {
    notes.push({ code: "header_merged", values: { rows: header.below - header.first } });
  }
  fillJoined(sheet, header);
  const data = sheet.rows.slice(header.below);
  const columns = columnsOf(header, data, options.placeNames);
  const kept = columns.map(({ field }, i) => (field === null ? null : header.fields[i]!));
  const isPlace = (folded: string) => options.placeNames.has(folded);
  const isPersonal = remembering((text) => personIn(text, isPlace) !== undefined);
  const rows = data.map((row, i) => ({
    number: numberOf(header.below + i),
    mark: markOf(row, isPlace),
    cells: kept.map((field, column) =>
      field ? cleanCell(row[column] ?? null, field, isPersonal) : null,
    ),
  }));
  while (rows.at(-1)?.cells.every((cell) => cell === null)) rows.pop();
  if (rows.length === 0) {
    throw new Unreadable("import.empty", "there is a header and no row below it", {
      values: { row: numberOf(header.first) },
    });
  }
  const title = titleOf(sheet.rows.slice(0, header.first));
  return {
    kind: header.kind,
    format,
    encoding,
    notes: [...notes, ...notesOn(columns)],
    columns,
    titleDate: title.date,
    titleText: title.text,
    rows,
  };
}

/** A district that stands once beside all of its communes, in cells joined downwards. */
function fillJoined({ rows, numbers, joined }: Sheet, { fields, below }: Header): void {
  const at = new Map(rows.map((_, i) => [(numbers?.[i] ?? i + 1) - 1, i]));
  for (const [top, left, bottom] of joined) {
    const first = at.get(top);
    if (first === undefined || first < below || fields[left]?.type !== "place") continue;
    for (let number = top + 1; number <= bottom; number++) {
      const row = rows[at.get(number) ?? -1];
      if (row && row[left] == null) row[left] = rows[first]![left] ?? null;
    }
  }
}

interface Found {
  sheet: Sheet;
  header: Header | undefined;
  format: Format;
  encoding: Encoding;
}

const isZip = ([a, b, c, d]: Uint8Array) => a === 0x50 && b === 0x4b && c === 3 && d === 4;
const isOldWorkbook = ([a, b, c, d]: Uint8Array) =>
  a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;

/** The sheet with the best header; the others are named in a note. */
function fromWorkbook(bytes: Uint8Array, kind: ReadOptions["kind"], notes: Note[]): Found {
  const book = openWorkbook(bytes);
  const heads = book.names.map((_, i) => findHeader(book.read(i, ROWS_FOR_A_LOOK), kind));
  const chosen = heads.findIndex(Boolean);
  if (chosen < 0) {
    return { sheet: book.read(0), header: undefined, format: "xlsx", encoding: "utf-8" };
  }
  const others = book.names.filter((_, i) => i !== chosen);
  if (others.length > 0) {
    notes.push({ code: "sheet", values: { sheet: book.names[chosen]!.slice(0, 60) } });
    notes.push({
      code: "sheets_left_out",
      values: { count: others.length, sheets: others.slice(0, 5).join(", ").slice(0, 200) },
    });
  }
  const sheet = book.read(chosen);
  const encoding = decodeOld(sheet);
  return { sheet, header: findHeader(sheet, kind), format: "xlsx", encoding };
}

/** A workbook typed in an old font keeps its letters. */
function decodeOld(sheet: Sheet): Encoding {
  let sample = "";
  for (const row of sheet.rows) {
    for (const cell of row) if (typeof cell === "string") sample += `${cell}\n`;
    if (sample.length > 200_000) break;
  }
  const old = oldLettersOf(sample);
  if (!old) return "utf-8";
  sheet.rows = sheet.rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? fromOldLetters(cell, old) : cell)),
  );
  return old;
}

function fromText(bytes: Uint8Array, { kind, fileName }: ReadOptions): Found {
  if (isOldWorkbook(bytes)) {
    throw new Unreadable(
      "import.format",
      "this is a workbook of the old form (.xls) or one with a password; save it as .xlsx",
    );
  }
  if (/\.xlsx$/i.test(fileName)) {
    throw new Unreadable("import.workbook", "the file is called .xlsx and is no workbook");
  }
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") throw new Unreadable("import.empty", "the file is empty");
  if (/^[[{]/.test(text.trimStart().slice(0, 1)) && !/\.(csv|tsv|txt)$/i.test(fileName)) {
    const sheet = readJson(text);
    return { sheet, header: findHeader(sheet, kind), format: "json", encoding };
  }
  const { sheet, isTabbed } = readCsv(text);
  return { sheet, header: findHeader(sheet, kind), format: isTabbed ? "tsv" : "csv", encoding };
}

function columnsOf(
  { headings, fields }: Header,
  data: readonly Cell[][],
  placeNames: ReadonlySet<string>,
): Column[] {
  const isPlace = (folded: string) => placeNames.has(bareName(folded));
  const step = Math.max(1, Math.floor(data.length / SAMPLE));
  const sample = (column: number) => {
    const values: Cell[] = [];
    for (let i = 0; i < data.length; i += step) values.push(data[i]![column] ?? null);
    return values;
  };
  const refusals = headings.map((heading, column) => {
    const found = valuesArePersonal(sample(column), isPlace, fields[column] !== null);
    // The names of units may begin as people's do; most of a column of units are known.
    if (fields[column]?.type === "text" && found === "names") return undefined;
    if (found) return found;
    const isUnit = fields[column]?.type === "unit" && !headingMayBeNames(heading);
    if (headingIsPersonal(heading) && !isUnit) return "header" as const;
    if (headingMayBeNames(heading) && !mostlyPlaces(sample(column), isPlace))
      return "names" as const;
    return undefined;
  });
  const besideNames = refusals.some((reason) => reason === "names" || reason === "header");
  return headings.map((heading, index) => {
    const isBirth = besideNames && !fields[index] && looksLikeBirths(sample(index));
    const reason = refusals[index] ?? (isBirth ? ("birth" as const) : undefined);
    if (reason) return { index, header: safeHeading(heading), field: null, refused: { reason } };
    return { index, header: safeHeading(heading), field: fields[index]?.name ?? null };
  });
}

/** Where there is no header for it, a heading may itself be a person's. */
const safeHeading = (heading: string) =>
  personIn(heading, () => false) ? HIDDEN : heading.slice(0, 120);

const bareName = (folded: string) =>
  folded.replace(
    /^(?:cong an |ca )?(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|tt|ttr|tx|tp|p|x|h|q|t) /,
    "",
  );

function mostlyPlaces(values: readonly Cell[], isPlace: (folded: string) => boolean): boolean {
  const texts = values.filter((cell): cell is string => typeof cell === "string" && cell !== "");
  return texts.filter((text) => isPlace(fold(text))).length >= texts.length / 2;
}

/** Letters that a figure or a date may hold. */
const FIGURE = /^[\d\s.,:/+\-−–—%()]*$/;

/** As many digits as an identity number has, whatever begins it. */
const LONG_NUMBER = /\d(?: ?\d){8}/;

/** What may leave the reader of one cell: nothing that names, numbers or reaches a person. */
function cleanCell(cell: Cell, { type }: Field, isPersonal: (text: string) => boolean): Cell {
  if (typeof cell !== "string") {
    // Figures of units are small; nine digits and more are somebody's.
    return cell !== null && Math.abs(cell) >= 1e8 ? PERSONAL : cell;
  }
  const text = cell
    .replace(/[\s\u00a0\u2007\u202f]+/g, " ")
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/[ðɖ]/g, "đ")
    .trim();
  if (text === "") return null;
  if (type === "text" || type === "unit" || type === "place") {
    return isPersonal(text) ? PERSONAL : text;
  }
  if (FIGURE.test(text)) return isPersonal(text) || LONG_NUMBER.test(text) ? PERSONAL : text;
  if (isSpreadsheetError(text)) return text;
  if (isUnreported(text)) return isPersonal(text) ? PERSONAL : text;
  // Words where a figure belongs: one may be a unit of measure or the code of a body, several may be a name.
  const named = type !== "date" && /\p{L}\s+\p{L}/u.test(text) && !/\d/.test(text);
  return named || isPersonal(text) ? PERSONAL : text.slice(0, 100);
}

/** Cells repeat: what was found of a text is kept. */
function remembering(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = test(text);
    if (known.size < 50_000) known.set(text, found);
    return found;
  };
}

function notesOn(columns: readonly Column[]): Note[] {
  const notes: Note[] = [];
  const names = (some: Column[]) =>
    some
      .map(({ header }) => header)
      .join(", ")
      .slice(0, 300);
  const refused = columns.filter((column) => column.refused);
  const left = columns.filter(
    ({ field, header, refused: isRefused }) =>
      field === null && !isRefused && header !== "" && !/^(stt|tt|so tt|no)$/.test(fold(header)),
  );
  if (refused.length > 0) {
    const values = { count: refused.length, columns: names(refused) };
    notes.push({ code: "columns_refused", values });
  }
  if (left.length > 0) {
    notes.push({ code: "columns_left_out", values: { count: left.length, columns: names(left) } });
  }
  return notes;
}
