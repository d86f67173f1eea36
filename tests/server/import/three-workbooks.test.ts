import { afterAll, beforeAll, expect, test } from "vitest";
import { bare } from "./bytes.ts";
import { type Importing, startImporting } from "./importing.ts";
import {
  byDistrict,
  communes,
  districts,
  joinedWorkbook,
  LATER,
  lostZeros,
  PROVINCE,
  totalOf,
  withoutMarks,
} from "./messy-province.ts";

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.close());

const look = (bytes: Uint8Array, name: string) =>
  importing.look(bytes, name, `?within=${PROVINCE}`);
const coverage = async (asOf: string) => {
  const { body } = await importing.api(
    `/api/coverage?asOf=${asOf}&structure=2021&within=${PROVINCE}`,
  );
  return body as { codes: string[]; strength: (number | null)[]; summary: { strength: number } };
};

let made: Uint8Array;
let withdrawn: string;

test("a workbook with joined headers, headings and subtotals goes in by the API, every unit its own", async () => {
  made = await joinedWorkbook();
  const preflight = await look(made, "biên chế.xlsx");
  expect(preflight).toMatchObject({ kind: "staffing", structure: "2021", asOf: "2024-06-30" });
  expect(preflight.counts).toMatchObject({
    new: communes.length,
    choices: 0,
    impossible: 0,
    ignored: districts.length * 2 + 1,
  });
  const rows = await importing.rowsOf(preflight.id, "new");
  expect(rows.map(({ unit }) => unit?.code)).toEqual(byDistrict.map(({ code }) => code));
  const differing = preflight.notes.filter(({ code }) => code === "subtotal_differs");
  expect(differing.map(({ values }) => values.column)).toEqual(["Biên chế hiện có – Tổng số"]);

  const refused = preflight.columns.filter((column) => column.refused);
  expect(refused.map(({ header }) => header)).toEqual([
    "Họ và tên trưởng công an",
    "Số điện thoại",
  ]);
  expect(JSON.stringify([preflight, rows])).not.toMatch(/Văn Mẫu|0912/);

  const accepted = await importing.accept(preflight.id);
  expect(accepted.body).toMatchObject({ outcome: "accepted", rows: communes.length });
  withdrawn = accepted.body.batch;
  const frame = await coverage("2024-06-30");
  expect(frame.summary.strength).toBe(communes.reduce((sum, unit) => sum + totalOf(unit), 0));
  expect(frame.codes.map((code, i) => [code, frame.strength[i]])).toEqual(
    communes.map((unit) => [unit.code, totalOf(unit)]),
  );
  expect(preflight.sums[0]!.scopes.map(({ after }) => after.strength)).toEqual([
    frame.summary.strength,
    frame.summary.strength,
  ]);

  const again = await look(made, "biên chế.xlsx");
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: communes.length });
  expect(again.knownAs).toBe(withdrawn);
  const nothing = await importing.accept(again.id);
  expect(nothing.body).toMatchObject({ outcome: "known", batch: null });
});

test("after a withdrawal the figures before return, and the file can come in again", async () => {
  const taken = await importing.withdraw(withdrawn);
  expect(taken.status).toBe(200);
  expect((await coverage("2024-06-30")).summary.strength).toBe(0);
  const twice = await importing.withdraw(withdrawn);
  expect(twice).toMatchObject({ status: 409, body: { code: "batch.withdrawn" } });

  const preflight = await look(made, "biên chế.xlsx");
  expect(preflight.counts.new).toBe(communes.length);
  const accepted = await importing.accept(preflight.id);
  expect(accepted.body.outcome).toBe("accepted");
  expect(accepted.body.batch).toBe(`${withdrawn}-2`);
  expect((await coverage("2024-06-30")).summary.strength).toBeGreaterThan(0);
});

test("codes that lost a zero, in windows-1258, go in by the command", async () => {
  const words = ["--within", PROVINCE, "--document", "Báo cáo quý III"];
  const { code, text } = await importing.command(lostZeros(), "mat-so-0.csv", words);
  expect(text).toContain("the file is written in windows-1258");
  expect(text).toContain(`codes that had lost a zero and were restored: ${communes.length}`);
  expect(text).toContain("the running server shows it");
  expect(code).toBe(0);
  const frame = await coverage("2024-09-30");
  expect(frame.codes.map((each, i) => [each, frame.strength[i]])).toEqual(
    communes.map((unit) => [unit.code, totalOf(unit, LATER)]),
  );

  const again = await importing.command(lostZeros(), "mat-so-0.csv", words);
  expect(again.lines.at(-1)).toContain("known already; nothing was changed");
});

test("names without diacritics are matched where they are clear, and chosen row by row where not", async () => {
  const preflight = await look(withoutMarks(), "tru so.tsv");
  expect(preflight).toMatchObject({ kind: "headquarters", format: "tsv" });
  expect(preflight.columns.map(({ field }) => field)).toEqual([
    "unit",
    "district",
    "headquarters",
    "asOf",
  ]);
  const truth = byDistrict.map(({ code }) => code);
  const waiting = await importing.rowsOf(preflight.id, "choices");
  expect(waiting.map(({ cells }) => cells[0])).toEqual(["X. Na Tong", "X. Na Tong"]);
  await importing.choose(
    preflight.id,
    waiting.map(({ number }) => ({ row: number, code: truth[number - 2] })),
  );
  const rows = await importing.rowsOf(preflight.id);
  expect(rows.map(({ unit }) => unit?.code)).toEqual(truth);
  const accepted = await importing.accept(preflight.id);
  expect(accepted.body).toMatchObject({ outcome: "accepted", rows: communes.length });
  const { body } = await importing.api(`/api/headquarters?asOf=2024-07-01&within=${PROVINCE}`);
  expect(body.summary.headquarters.completed).toBe(communes.length);
});

test("what a person chose for a text is remembered for the next file", async () => {
  // Gazetteer of 2021: two communes of Điện Biên are called Na Tông or the like without their marks.
  const [unit] = communes.filter(({ code }) => code === "03365");
  const text = (date: string) =>
    Buffer.from(`Đơn vị,Ngày,Trưởng,Phó,CAV\nxa ${bare(unit!.name)},${date},1,1,4\n`);
  const preflight = await look(text("1/3/2024"), "moi.csv");
  expect(preflight.counts).toMatchObject({ choices: 1, new: 0 });
  const [row] = await importing.rowsOf(preflight.id, "choices");
  expect(row!.candidates.map(({ code }) => code)).toContain(unit!.code);
  const stopped = await importing.accept(preflight.id);
  expect(stopped).toMatchObject({ status: 409, body: { code: "import.unresolved" } });
  const choices = [{ ...row!.choice, code: unit!.code }];
  const chosen = await importing.choose(preflight.id, choices);
  expect(chosen.body.counts).toMatchObject({ choices: 0, new: 1 });
  await importing.accept(preflight.id);

  const next = await look(text("1/4/2024"), "moi 2.csv");
  expect(next.counts).toMatchObject({ choices: 0, new: 1 });
  const [remembered] = await importing.rowsOf(next.id, "new");
  expect(remembered!.unit).toMatchObject({ code: unit!.code, how: "remembered" });
});

test("rows that are not clear stop the command, unless they are left out", async () => {
  const [first] = communes;
  const file = Buffer.from(
    `Đơn vị,Huyện,Trưởng,Phó,CAV\n${first!.name},"${first!.district!.name}",1,1,3\nXã Không Có,,1,1,3\n${communes[1]!.name},"${communes[1]!.district!.name}",2,1,3\n`,
  );
  const words = ["--within", PROVINCE, "--as-of", "2024-08-31"];
  const stopped = await importing.command(file, "mo-ho.csv", words);
  expect(stopped.code).toBe(1);
  expect(stopped.lines.at(-1)).toBe("nothing was changed");
  expect(stopped.text).toMatch(/a unit has one chief/);
  expect((await coverage("2024-08-31")).strength[0]).toBe(totalOf(first!));

  const left = await importing.command(file, "mo-ho.csv", [...words, "--skip-unmatched"]);
  expect(left.code).toBe(0);
  expect((await coverage("2024-08-31")).strength[0]).toBe(5);
});
