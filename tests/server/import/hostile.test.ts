import { expect, test } from "vitest";
import type { AppError } from "../../../server/errors.ts";
import { readInThread } from "../../../server/import/read/in-thread.ts";
import { unpackRow } from "../../../server/import/read/pack.ts";
import { utf8 } from "./bytes.ts";
import { BOOK, bomb, joinedCells, packed, SHEET, zip } from "./hostile-workbooks.ts";

const read = (bytes: Uint8Array, fileName: string) =>
  readInThread({
    bytes: bytes as Uint8Array<ArrayBuffer>,
    kind: "auto",
    fileName,
    placeNames: new Set(),
  });
const refusal = async (bytes: Uint8Array, fileName: string) => {
  const error = await read(bytes, fileName).then(
    () => undefined,
    (cause: AppError) => cause,
  );
  return { code: error?.code, status: error?.status };
};

test("a bomb of two gigabytes is refused, whether it tells its size or lies", async () => {
  const before = process.memoryUsage().rss;
  for (const claimed of [2 ** 31, 1000]) {
    const refused = await refusal(zip([...BOOK, bomb(claimed)]), "bom.xlsx");
    expect(refused).toEqual({ code: "import.unpacked", status: 413 });
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
});

test("a million joined cells are refused", async () => {
  const refused = await refusal(joinedCells(1_000_000), "gop.xlsx");
  expect(refused).toEqual({ code: "import.joined_cells", status: 413 });
});

test("entities that laugh a billion times are not unfolded", async () => {
  const entities = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  );
  const xml = `<!DOCTYPE x [<!ENTITY l0 "lol">${entities.join("")}]><worksheet><sheetData><row><c t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>`;
  const refused = await refusal(zip([...BOOK, packed(SHEET, xml)]), "cuoi.xlsx");
  expect(refused).toEqual({ code: "import.header", status: 400 });
});

test.each([
  ["an empty file", "", "a.csv", "import.empty"],
  ["a quote that is not closed", 'Đơn vị,Trưởng\n"Hòa Đông,1\n', "a.csv", "import.csv"],
  [
    "a cell of ten megabytes",
    `Đơn vị,Trưởng\n${"x".repeat(10e6)},1\n`,
    "a.csv",
    "import.cell_too_long",
  ],
  ["no workbook under its name", "Đơn vị,Trưởng\n", "a.xlsx", "import.workbook"],
  [
    "half a workbook",
    "PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "a.xlsx",
    "import.workbook",
  ],
  ["lists in lists without end", "[".repeat(5_000_000), "a.json", "import.json"],
  ["objects in objects", '[{"a":{"b":1}}]', "a.json", "import.json"],
  ["no table", "thư gửi các đồng chí", "a.txt", "import.header"],
])("%s is refused with a reason", async (_, content, fileName, code) => {
  expect(await refusal(utf8(content), fileName)).toEqual({ code, status: 400 });
});

test("an old workbook is refused with the advice to save it anew", async () => {
  const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  expect(await refusal(bytes, "a.xls")).toEqual({ code: "import.format", status: 400 });
});

test("two columns of one meaning are refused, not guessed at", async () => {
  const refused = await refusal(utf8("Đơn vị,Trưởng,Phó,CAV,Phó trưởng\nX,1,1,1,1\n"), "a.csv");
  expect(refused.code).toBe("import.column_twice");
});

test("a formula is text and nothing more", async () => {
  const text = 'Đơn vị,Trưởng,Phó,CAV\n"=HYPERLINK(""http://x"",""Hòa Đông"")",=1+1,1,1\n';
  const { packed: rows } = await read(utf8(text), "a.csv");
  expect(unpackRow(rows, 0).cells).toEqual(['=HYPERLINK("http://x","Hòa Đông")', "=1+1", "1", "1"]);
});
