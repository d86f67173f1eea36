import { afterAll, beforeAll, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { utf8 } from "./bytes.ts";
import { type Importing, startImporting } from "./importing.ts";
import { DECIMAL_COMMAS, FORMULA, oddFiles } from "./odd-files.ts";

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.close());

test("what is no table of figures is refused with its place, by the API and the command; nothing is stored", async () => {
  const known = async () => (await importing.api("/api/batches")).body.batches.length;
  const before = await known();
  for (const { name, bytes, code, values } of await oddFiles()) {
    const refused = await importing.send(bytes, name);
    expect({ name, ...refused }).toMatchObject({ name, status: 400, body: { code } });
    expect({ name, values: refused.body.values }).toEqual({ name, values });
    await expect(importing.command(bytes, name)).rejects.toMatchObject({ code });
  }
  expect(await known()).toBe(before);
});

test("the sheet with figures is read, whichever it is, and the cover is named", async () => {
  const cell = (value: string | number) => ({ value });
  const book = await writeExcelFile([
    { sheet: "Bìa", data: [[cell("CÔNG AN TỈNH MẪU")], [cell("Báo cáo tháng 11")]] },
    {
      sheet: "Số liệu",
      data: [
        ["Mã đơn vị", "Ngày", "Trưởng", "Phó", "CAV"].map(cell),
        ["03158", "10/11/2026", 1, 2, 31].map(cell),
      ],
    },
  ]).toBuffer();
  const { notes, counts } = await importing.look(new Uint8Array(book), "hai trang.xlsx");
  expect(counts).toMatchObject({ rows: 1, new: 1 });
  expect(notes).toContainEqual({ code: "sheet", values: { sheet: "Số liệu" } });
  expect(notes).toContainEqual({ code: "sheets_left_out", values: { count: 1, sheets: "Bìa" } });
});

test("semicolons and decimal commas: a whole number is one, half a person is not", async () => {
  const { id, format } = await importing.look(utf8(DECIMAL_COMMAS), "phẩy thập phân.csv");
  expect(format).toBe("csv");
  const [whole, half] = await importing.rowsOf(id);
  expect(whole).toMatchObject({ outcome: "new", after: { chiefs: 1, deputies: 2, officers: 31 } });
  expect(half).toMatchObject({
    outcome: "impossible",
    reasons: [{ code: "fractional", field: "officers", got: "30,5" }],
  });
});

test("a formula where a unit or a figure belongs is told as one, and the unit of its code is offered", async () => {
  const { id } = await importing.look(utf8(FORMULA), "liên kết.csv");
  const [unit, figure] = await importing.rowsOf(id);
  expect(unit).toMatchObject({ outcome: "choices", reasons: [{ code: "formula" }] });
  expect(unit!.candidates.map(({ code }) => code)).toEqual(["03158"]);
  expect(figure).toMatchObject({ outcome: "impossible", reasons: [{ code: "not_a_number" }] });
});
