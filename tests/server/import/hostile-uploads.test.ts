import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runImport } from "../../../scripts/import/command.ts";
import { utf8 } from "./bytes.ts";
import { BOOK, bomb, joinedCells, oneRow, zip } from "./hostile-workbooks.ts";
import { type Importing, startImporting, TODAY } from "./importing.ts";

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.close());

const HEADER = ["Đơn vị", "Ngày", "Trưởng", "Phó", "CAV"];
/** Letters that pack badly, always the same ones. */
function noise(length: number): string {
  let state = 1;
  const letters = Buffer.alloc(length);
  for (let i = 0; i < length; i++) {
    state = (state * 48_271) % 2_147_483_647;
    letters[i] = 97 + (state % 26);
  }
  return letters.toString("latin1");
}
const known = async () => {
  const { generation } = (await importing.api("/health")).body;
  const { batches } = (await importing.api("/api/batches")).body;
  return [generation, batches.length];
};

test.each([
  [
    "a bomb of two gigabytes",
    () => zip([...BOOK, bomb(2 ** 31)]),
    "a.xlsx",
    413,
    "import.unpacked",
  ],
  ["a bomb that says it is small", () => zip([...BOOK, bomb(9)]), "a.xlsx", 413, "import.unpacked"],
  ["a million joined cells", () => joinedCells(1_000_000), "a.xlsx", 413, "import.joined_cells"],
  [
    "a cell of ten megabytes",
    () => oneRow(HEADER, [noise(10e6), "1", "1", "1", "1"]),
    "a.xlsx",
    400,
    "import.cell_too_long",
  ],
  [
    "a cell of ten megabytes in text",
    () => utf8(`${HEADER}\n${"x".repeat(10e6)},1,1,1,1\n`),
    "a.csv",
    400,
    "import.cell_too_long",
  ],
  [
    "a quote that is not closed",
    () => utf8(`${HEADER}\n"Sín Thầu,1/1/2026,1,1,1\n`),
    "a.csv",
    400,
    "import.csv",
  ],
  [
    "half a workbook",
    () => oneRow(HEADER, HEADER).subarray(0, 300),
    "a.xlsx",
    400,
    "import.workbook",
  ],
  [
    "300,000 rows",
    () => utf8(`${HEADER}\n${"Sín Thầu,1/1/2026,1,1,1\n".repeat(300_000)}`),
    "a.csv",
    413,
    "import.too_many_rows",
  ],
] as const)(
  "%s is refused over the API and by the command, and nothing is stored",
  async (_, make, name, status, code) => {
    const before = await known();
    const file = make();
    const refused = await importing.send(file, name);
    expect(refused).toMatchObject({ status, body: { code, message: expect.any(String) } });
    await expect(importing.command(file, name)).rejects.toMatchObject({ code });
    expect(await known()).toEqual(before);
  },
);

test("hostile files one after the other take less than 500 MB more, and readers are answered", async () => {
  const before = process.memoryUsage().rss;
  const files = [zip([...BOOK, bomb(2 ** 31)]), joinedCells(1_000_000), utf8("[".repeat(30e6))];
  for (const file of [...files, ...files]) {
    const [refused, reader] = await Promise.all([
      importing.send(file, "a.xlsx"),
      importing.api("/api/coverage?asOf=2026-10-31"),
    ]);
    expect([400, 413]).toContain(refused.status);
    expect(reader.status).toBe(200);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
});

test("a file beyond 64 MB is refused over the API, with its length told or not", async () => {
  const before = await known();
  const large = new Uint8Array(64 * 2 ** 20 + 1);
  expect(await importing.send(large, "lớn.csv")).toMatchObject({
    ...{ status: 413, body: { code: "import.too_large" } },
  });
  const parts = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 65; i++) controller.enqueue(new Uint8Array(2 ** 20));
      controller.close();
    },
  });
  const init = { method: "POST", body: parts, duplex: "half" } as RequestInit;
  const streamed = await importing.api("/api/import/preflight", init);
  expect(streamed).toMatchObject({ status: 413, body: { code: "import.too_large" } });
  expect(await known()).toEqual(before);
});

test("64 MB are heard, and judged by what they say", async () => {
  const whole = new Uint8Array(64 * 2 ** 20).fill(32);
  expect(await importing.send(whole, "trắng.csv")).toMatchObject({
    body: { code: "import.empty" },
  });
});

test("a file beyond 64 MB is refused by the command, which does not read it whole", async () => {
  const path = join(importing.dataDir, "lon.csv");
  await writeFile(path, "");
  await truncate(path, 3 * 2 ** 30);
  const run = runImport([path], { dataDir: importing.dataDir, today: TODAY, say: () => {} });
  await expect(run).rejects.toMatchObject({ code: "import.too_large" });
});

test("a formula is inert text: it names no unit, and goes out again as text", async () => {
  const link = '=HYPERLINK("http://example.org","Sín Thầu")';
  const quoted = `"${link.replaceAll('"', '""')}"`;
  const staffing = utf8(`${HEADER}\n${quoted},31/10/2026,1,1,3\n03158,31/10/2026,=1+1,1,3\n`);
  const { id, counts } = await importing.look(staffing, "công thức.csv");
  expect(counts).toMatchObject({ new: 0, changed: 0 });
  const [row] = await importing.rowsOf(id);
  expect(row).toMatchObject({ unit: null, cells: [link, "31/10/2026", "1", "1", "3"] });

  const request = utf8(`Mã đơn vị,Ngày kiến nghị,Nhóm,Nội dung\n03158,1/9/2026,khác,${quoted}\n`);
  const asked = await importing.look(request, "kiến nghị.csv");
  expect((await importing.accept(asked.id)).body.outcome).toBe("accepted");
  const { requests } = (await importing.api("/api/requests?asOf=2026-10-31")).body;
  expect(requests.map(({ text }: { text: string }) => text)).toEqual([link]);
  const address = `${importing.url()}/api/export/requests.csv?asOf=2026-10-31`;
  const exported = await (await fetch(address)).text();
  expect(exported).toContain("HYPERLINK");
  // A spreadsheet that opens it must not see a formula at the start of a cell.
  expect(exported).not.toMatch(/(^|,|")=HYPERLINK/m);
});
