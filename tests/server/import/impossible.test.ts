import { afterAll, beforeAll, expect, test } from "vitest";
import { utf8 } from "./bytes.ts";
import { xlsx } from "./files.ts";
import { type Importing, startImporting } from "./importing.ts";

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.close());

/** Rows with what was found wrong in them, field by field. */
async function judged(lines: string[]) {
  const { id } = await importing.look(utf8(`${lines.join("\n")}\n`), "a.csv");
  const rows = await importing.rowsOf(id);
  return rows.map(({ outcome, reasons }) => [
    outcome,
    ...reasons.map(({ code, field }) => `${field}: ${code}`),
  ]);
}

test("what cannot be is told row by row, and the others go in", async () => {
  const found = await judged([
    "Mã đơn vị;Ngày;Trưởng;Phó;CAV;Tổng",
    "03158;31/10/2026;1;2;5;8",
    "03158;30/02/2026;1;2;5;8",
    "03158;29/2/2025;1;2;5;8",
    "03158;31/10/2099;1;2;5;8",
    "03158;30/10/2026;2;2;5;9",
    "03158;29/10/2026;1;-2;5;4",
    "03158;28/10/2026;1;2,5;5;8,5",
    "03158;27/10/2026;1;1.234;5;1.240",
    "03158;26/10/2026;1;hai;5;8",
    "03158;25/10/2026;1;2;5;9",
    "03158;24/10/2026;1;;5;",
    "99999;23/10/2026;1;2;5;8",
    "03158;;1;2;5;8",
    "03158;22/10/2026;;;;",
  ]);
  expect(found).toEqual([
    ["new"],
    ["impossible", "asOf: no_such_date"],
    ["impossible", "asOf: no_such_date"],
    ["impossible", "asOf: date_to_come"],
    ["impossible", "chiefs: two_chiefs"],
    ["impossible", "deputies: negative"],
    ["impossible", "deputies: fractional", "total: fractional"],
    ["impossible", "deputies: too_large"],
    ["impossible", "deputies: not_a_number"],
    ["impossible", "total: sum_differs"],
    ["impossible", "deputies: missing"],
    ["choices", "unit: unit_unknown"],
    ["impossible", "asOf: missing"],
    ["ignored", ": no_figures"],
  ]);
});

test("1/7/2025 is the first of July: the same code is another unit than the day before", async () => {
  // Code 03158 is Leng Su Sìn until 30 June 2025 and Sín Thầu since.
  const { id, counts } = await importing.look(
    utf8(
      "Mã đơn vị,Ngày,Trưởng,Phó,CAV\n03158,30/6/2025,1,1,3\n03158,1/7/2025,1,1,4\n3158,2/7/2025,1,1,5\n",
    ),
    "ngày.csv",
  );
  expect(counts.new).toBe(3);
  const rows = await importing.rowsOf(id);
  expect(rows.map(({ unit }) => [unit!.code, unit!.name, unit!.how])).toEqual([
    ["03158", "Leng Su Sìn", "code"],
    ["03158", "Sín Thầu", "code"],
    ["03158", "Sín Thầu", "code_restored"],
  ]);
  await importing.accept(id);
  const strength = async (asOf: string, structure: string) => {
    const path = `/api/coverage?asOf=${asOf}&structure=${structure}&within=11`;
    const { body } = await importing.api(path);
    return body.strength[body.codes.indexOf("03158")];
  };
  expect(await strength("2025-06-30", "2021")).toBe(5);
  expect(await strength("2025-07-01", "2026")).toBe(6);
});

test("figures with a decimal comma and a thousand's point are read as they are meant", async () => {
  const { id } = await importing.look(
    utf8(
      "Chỉ tiêu;Phạm vi;Ngày;Giá trị;Tính trên loại đơn vị\nshare_of_provincial_force;11;31/10/2026;12,5;\ntips_received;11;31/10/2026;1.234;\nTỷ lệ trong lực lượng của tỉnh;11;30/9/2026;12%;\n",
    ),
    "chỉ tiêu.csv",
  );
  const rows = await importing.rowsOf(id);
  expect(rows.map(({ after }) => after!.value)).toEqual([12.5, 1234, 12]);
});

test("a workbook's own dates, codes without zeros and half posts are read the same", async () => {
  const book = await xlsx([
    ["Mã đơn vị", "Ngày", "Trưởng", "Phó", "CAV"],
    [3158, { day: "2026-10-31" }, 1, 2, 5],
    [3160, { day: "2026-10-31" }, 1, 2, 5.5],
  ]);
  const { id } = await importing.look(book, "a.xlsx");
  const [first, second] = await importing.rowsOf(id);
  expect(first).toMatchObject({ outcome: "new", unit: { code: "03158", how: "code_restored" } });
  expect(second!.reasons).toEqual([{ code: "fractional", field: "officers", got: "5.5" }]);
});

test("two rows that say two things of one unit and day are both impossible", async () => {
  const found = await judged([
    "Mã đơn vị,Ngày,Trưởng,Phó,CAV",
    "03160,31/10/2026,1,1,3",
    "03160,31/10/2026,1,1,4",
    "03162,31/10/2026,1,1,4",
    "03162,31/10/2026,1,1,4",
  ]);
  expect(found).toEqual([
    ["impossible", ": said_twice"],
    ["impossible", ": said_twice"],
    ["new"],
    ["ignored", ": repeated"],
  ]);
});

test("a count of an indicator is whole, of no more than there are, on a base that its scope has", async () => {
  // Điện Biên has 42 xã and 3 phường since July 2025 (geodata/gazetteer-2026.csv).
  const { id } = await importing.look(
    utf8(
      [
        "Chỉ tiêu,Phạm vi,Ngày,Giá trị,Trên tổng số,Tính trên loại đơn vị",
        "headquarters_completed,11,20/10/2026,120,45,",
        "headquarters_completed,11,19/10/2026,120,,",
        'housing_completed,11,20/10/2026,"40,5",45,',
        "housing_completed,11,19/10/2026,40,44,",
        "party_cells,11,20/10/2026,40,42,xã",
        "party_cells,11,19/10/2026,40,42,",
        "party_cells,11,18/10/2026,40,45,xã",
        'strength,11,20/10/2026,"17,5",,',
        "strength,11,19/10/2026,17,,",
        "share_of_provincial_force,11,20/10/2026,120,,",
        "tips_verified,11,20/10/2026,20,15,",
        "party_cells,xã Hòa Bình,20/10/2026,1,1,",
      ].join("\n"),
    ),
    "chỉ tiêu.csv",
  );
  const rows = await importing.rowsOf(id);
  expect(
    rows.map(({ outcome, reasons, after }) => [
      outcome,
      ...reasons.map(({ code, field, limit }) => [field, code, limit].join(" ")),
      ...(after ? [after.kinds] : []),
    ]),
  ).toEqual([
    ["impossible", "value more_than_all 45"],
    ["impossible", "value more_than_all 45"],
    ["impossible", "value fractional "],
    ["impossible", "of not_a_base 42 xã, 3 phường"],
    ["new", "xa"],
    ["new", "xa"],
    ["impossible", "of not_a_base 42 xã, 3 phường"],
    ["impossible", "value fractional "],
    ["new", ""],
    ["impossible", "value too_large "],
    ["impossible", "value more_than_all 15"],
    ["choices", "unit unit_ambiguous "],
  ]);
});
