import { cellTooLong, tooManyRows } from "./csv.ts";
import { refuseNoWorkbook } from "./no-table.ts";
import { decodeAttribute, parseXml } from "./parse-xml.ts";
import { Unreadable } from "./refuse.ts";
import { type Cell, type Joined, LIMITS, type Sheet } from "./table.ts";
import { isoOfSerial, looksLikeDate } from "./xlsx-dates.ts";
import { Zip } from "./zip.ts";

interface Book {
  zip: Zip;
  sheets: { name: string; path: string }[];
  texts: string[];
  /** By style: whether its numbers are dates. */
  isDate: boolean[];
  from1904: boolean;
}

/**
 * A workbook whose visible sheets can be read, a few rows or whole.
 *
 * @throws {Unreadable} `import.workbook`, `import.unpacked`.
 * @see ECMA-376, part 1, chapter 18
 */
export function openWorkbook(bytes: Uint8Array): {
  names: string[];
  read(index: number, rows?: number): Sheet;
} {
  const zip = new Zip(bytes);
  const book = readBook(zip);
  return {
    names: book.sheets.map(({ name }) => name),
    read: (index, rows = Number.POSITIVE_INFINITY) => readSheet(book, index, rows),
  };
}

function readBook(zip: Zip): Book {
  refuseNoWorkbook(zip);
  const book: Book = { zip, sheets: [], texts: [], isDate: [], from1904: false };
  const targets = new Map<string, string>();
  parseXml(zip.text("xl/_rels/workbook.xml.rels"), {
    open(name, { Id = "", Target = "" }) {
      if (name === "Relationship") targets.set(Id, decodeAttribute(Target));
    },
  });
  parseXml(zip.text("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") book.from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      const target = targets.get(attributes["r:id"] ?? "") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      const title = decodeAttribute(attributes.name ?? "").normalize("NFC");
      if (zip.has(path)) book.sheets.push({ name: title, path });
    },
  });
  if (book.sheets.length === 0) throw new Unreadable("import.empty", "the workbook has no sheet");
  if (book.sheets.length > LIMITS.sheets) {
    throw new Unreadable("import.workbook", `the workbook has ${book.sheets.length} sheets`, {
      tooLarge: true,
    });
  }
  if (zip.has("xl/styles.xml")) book.isDate = readStyles(zip.text("xl/styles.xml"));
  if (zip.has("xl/sharedStrings.xml")) book.texts = readTexts(zip.text("xl/sharedStrings.xml"));
  return book;
}

/** By style: whether its numbers are dates. */
function readStyles(xml: string): boolean[] {
  const formats = new Map<number, string>();
  const isDate: boolean[] = [];
  let inside = false;
  parseXml(xml, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      const id = Number(numFmtId);
      if (name === "numFmt") formats.set(id, decodeAttribute(formatCode));
      if (name === "cellXfs") inside = true;
      if (name === "xf" && inside) isDate.push(looksLikeDate(id, formats.get(id)));
    },
    close(name) {
      if (name === "cellXfs") inside = false;
      return undefined;
    },
  });
  return isDate;
}

/** Shared texts; a text may be in several runs, and readings of Asian letters are no part of it. */
function readTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  parseXml(xml, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") inReading = true;
      if (name === "t") inText = !inReading;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") inReading = false;
      if (name === "si") texts.push(text.normalize("NFC"));
      return undefined;
    },
    text(part) {
      // One letter more than allowed is enough to refuse the cell that shows it.
      if (inText) text = (text + part).slice(0, LIMITS.cellLetters + 1);
    },
  });
  return texts;
}

/** Rows of a sheet from its top, those without any cell left out. */
function readSheet(book: Book, index: number, mostRows: number): Sheet {
  const { name, path } = book.sheets[index]!;
  const rows: Cell[][] = [];
  const numbers: number[] = [];
  const joined: Joined[] = [];
  let joinedCells = 0;
  let row: Cell[] = [];
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let inValue = false;
  parseXml(book.zip.text(path), {
    open(tag, attributes) {
      if (tag === "c") {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? 0);
        value = "";
      } else if (tag === "v" || tag === "t") inValue = true;
      else if (tag === "row") {
        row = [];
        column = -1;
        numbers.push(attributes.r ? Number(attributes.r) : (numbers.at(-1) ?? 0) + 1);
      } else if (tag === "mergeCell") {
        if (++joinedCells > LIMITS.joinedCells) throw tooManyJoined();
        const found = joinedOf(attributes.ref ?? "");
        if (found) joined.push(found);
      }
    },
    close(tag) {
      if (tag === "v" || tag === "t") inValue = false;
      else if (tag === "c" && column < LIMITS.columns) {
        const cell = cellOf(book, type, style, value);
        if (typeof cell === "string" && cell.length > LIMITS.cellLetters) {
          throw cellTooLong(numbers.at(-1)!, column);
        }
        if (cell !== null) row[column] = cell;
      } else if (tag === "row") {
        rows.push(Array.from(row, (cell) => cell ?? null));
        if (rows.length > LIMITS.rows) throw tooManyRows(rows.length);
        return rows.length >= mostRows;
      }
      return undefined;
    },
    text(part) {
      if (!inValue) return;
      value += part;
      if (value.length > LIMITS.cellLetters) throw cellTooLong(numbers.at(-1)!, column);
    },
  });
  return { name, rows, numbers, joined };
}

function cellOf(
  { texts, isDate, from1904 }: Book,
  type: string,
  style: number,
  value: string,
): Cell {
  if (value === "") return null;
  if (type === "s") return texts[Number(value)] ?? null;
  if (type === "inlineStr" || type === "str") return value.normalize("NFC");
  if (type === "b") return value === "1" ? "true" : "false";
  // "#REF!" and its like: the row will say that this is no value.
  if (type === "e") return value;
  if (type === "d") return value.slice(0, 10);
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  return isDate[style] ? isoOfSerial(number, from1904) : number;
}

/** "BC12" → 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function joinedOf(reference: string): Joined | undefined {
  const ends = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference);
  if (!ends) return undefined;
  return [Number(ends[2]) - 1, columnOf(ends[1]!), Number(ends[4]) - 1, columnOf(ends[3]!)];
}

const tooManyJoined = () =>
  new Unreadable(
    "import.joined_cells",
    `the sheet joins more than ${LIMITS.joinedCells} groups of cells; a table of figures needs few`,
    { tooLarge: true },
  );
