import { afterAll, beforeAll, expect, test } from "vitest";
import { utf8 } from "./bytes.ts";
import { type Importing, startImporting } from "./importing.ts";

// Sóc Trăng (94) went into Cần Thơ on 1 July 2025; Điện Biên (11) is in both structures.
let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.close());

const HEAD = "Mã đơn vị,Trưởng,Phó trưởng,Công an viên,Ngày";
const file = (...lines: string[]) => utf8(`${[HEAD, ...lines].join("\n")}\n`);

test("the README's template of a former province holds its units of then", async () => {
  const response = await fetch(`${importing.url()}/api/import/templates/staffing.csv?within=94`);
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).toContain("31684,Huyện Mỹ Xuyên,Tỉnh Sóc Trăng,Thị trấn Mỹ Xuyên,");
  const nowhere = await importing.api("/api/import/templates/staffing.csv?within=99");
  expect([nowhere.status, nowhere.body.code]).toEqual([404, "unit.unknown"]);
  const wrong = await importing.api("/api/import/templates/staffing.csv?within=94&structure=2026");
  expect([wrong.status, wrong.body.code]).toEqual([404, "unit.unknown"]);
});

test("a province of one structure alone decides on the structure, whatever the day", async () => {
  const { structure, counts } = await importing.look(
    file("31684,1,2,20,31/12/2023"),
    "a.csv",
    "?within=94",
  );
  expect([structure, counts.new]).toEqual(["2021", 1]);
  const looked = await importing.command(file("31684,1,2,20,31/12/2023"), "f.csv", [
    ...["--within", "94", "--dry-run"],
  ]);
  expect(looked.text).toContain("on 2023-12-31, units of 2021, before → after:");
  expect(looked.code).toBe(0);
});

test("rows dated after its units ended are impossible", async () => {
  const { id, counts } = await importing.look(
    file("31684,1,2,20,30/6/2025", "31684,1,2,20,1/7/2025"),
    "a.csv",
    "?within=94",
  );
  expect(counts).toMatchObject({ new: 1, impossible: 1 });
  const [row] = await importing.rowsOf(id, "impossible");
  expect(row!.reasons).toEqual([{ code: "not_in_force", field: "asOf", got: "1/7/2025" }]);
});

test("a province of both leaves it to the date of each row", async () => {
  const rows = file("03158,1,1,3,30/6/2025", "03158,1,1,4,1/7/2025");
  const { id, counts } = await importing.look(rows, "a.csv", "?within=11");
  expect(counts.new).toBe(2);
  const names = (await importing.rowsOf(id)).map(({ unit }) => unit!.name);
  expect(names).toEqual(["Leng Su Sìn", "Sín Thầu"]);
});

test("a title that names a former province is understood by the dates of the rows", async () => {
  const text =
    "CÔNG AN TỈNH SÓC TRĂNG,,,,\nĐơn vị,Trưởng,Phó trưởng,Công an viên,Ngày\nThị trấn Mỹ Xuyên,1,2,9,31/12/2023\n";
  const { structure, within } = await importing.look(utf8(text), "a.csv");
  expect([structure, within]).toEqual(["2021", "94"]);
});
