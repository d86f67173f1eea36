import writeExcelFile, { type SheetData } from "write-excel-file/node";
import {
  type GazetteerCommune,
  readCommunes,
  readProvinces,
} from "../../server/units/gazetteer.ts";
import { KIND_LABELS } from "../../server/units/kind-words.ts";
import { atMost, type Figure, inMegabytes, inSeconds } from "./figure.ts";
import { peakBytes, residentBytes } from "./process-tree.ts";
import { say, type Workshop } from "./workshop.ts";

const ROWS = 50_000;
const LIMIT_SECONDS = 5;
const LIMIT_BYTES = 500e6;
/** Ends of months that nobody has reported for. */
const DATES = ["31/01/2024", "29/02/2024", "30/04/2024", "31/05/2024", "31/07/2024"];
const HEAD = [
  "Mã đơn vị",
  "Đơn vị",
  "Huyện",
  "Tỉnh",
  "Ngày số liệu",
  "Trưởng",
  "Phó trưởng",
  "Công an viên",
  "Tổng số",
];

/** Looks at and accepts fifty thousand rows of strength, and what the server needs for it. */
export async function benchImport(workshop: Workshop): Promise<Figure[]> {
  const product = await workshop.startProduct("import");
  const rows = rowsOfCountry();
  const csv = Buffer.from([HEAD, ...rows].map((row) => row.join(";")).join("\n"));
  const before = residentBytes(product.pid);
  const figures: Figure[] = [];
  say("import: 50,000 rows as text");
  const text = await look(product.url, csv, "big.csv");
  figures.push(seconds("import, 50,000 rows of CSV: preflight", text.seconds));
  say("import: 50,000 rows as a workbook");
  const sheet: SheetData = [HEAD, ...rows].map((row) => row.map((value) => ({ value })));
  const book = await look(product.url, await writeExcelFile(sheet).toBuffer(), "big.xlsx");
  figures.push(seconds("· of XLSX: preflight", book.seconds));
  figures.push(seconds("· accepted and published", await accept(product.url, book.id)));
  const more = peakBytes(product.pid) - before;
  figures.push(atMost("· memory beyond what served before", more, LIMIT_BYTES, inMegabytes));
  return figures;
}

const seconds = (what: string, value: number) => atMost(what, value, LIMIT_SECONDS, inSeconds);

function rowsOfCountry(): (string | number)[][] {
  const communes = readCommunes("2021");
  const names = new Map(readProvinces("2021").map(({ code, name }) => [code, name]));
  const rowOf = (unit: GazetteerCommune, date: string, at: number) => {
    const [deputies, officers] = [at % 3, 2 + (at % 4)];
    const place = [unit.district!.name, names.get(unit.province)!];
    const name = `${KIND_LABELS[unit.kind]} ${unit.name}`;
    return [unit.code, name, ...place, date, 1, deputies, officers, 1 + deputies + officers];
  };
  return DATES.flatMap((date) => communes.map((unit, at) => rowOf(unit, date, at))).slice(0, ROWS);
}

async function look(url: string, body: Uint8Array, name: string) {
  const begun = performance.now();
  const answer = await fetch(`${url}/api/import/preflight`, {
    method: "POST",
    headers: { "x-file-name": name },
    body: body as Uint8Array<ArrayBuffer>,
  });
  const preflight = (await answer.json()) as { id: string; counts: { new: number } };
  if (preflight.counts?.new !== ROWS) throw new Error(`unexpected: ${JSON.stringify(preflight)}`);
  return { id: preflight.id, seconds: (performance.now() - begun) / 1000 };
}

async function accept(url: string, id: string): Promise<number> {
  const begun = performance.now();
  const document = { title: "A bench", publisher: "A bench", issuedOn: "2024" };
  const answer = await fetch(`${url}/api/import/preflight/${id}/accept`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ who: "a bench", document }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (performance.now() - begun) / 1000;
}
