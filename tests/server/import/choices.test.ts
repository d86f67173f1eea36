import { afterAll, beforeAll, expect, test } from "vitest";
import { utf8 } from "./bytes.ts";
import { type Importing, startImporting } from "./importing.ts";

// Gazetteer of 2021: Hậu Lộc in Thanh Hóa (38) has xã Hoa Lộc (16063) and xã Hòa Lộc (16075).
const [HOA_LOC, HOA_LOC_GRAVE] = ["16063", "16075"];
const WITHIN = "?within=38";

/** Two communes that one writes the same when marks are left out, and a third one between them. */
const twins = (date: string, [first, second] = [3, 5]) =>
  utf8(
    [
      "Đơn vị,Huyện,Ngày,Trưởng,Phó,CAV",
      `xa Hoa Loc,Hau Loc,${date},1,1,${first}`,
      `Xã Đa Lộc,Hậu Lộc,${date},1,1,1`,
      `xa Hoa Loc,Hau Loc,${date},1,1,${second}`,
    ].join("\n"),
  );

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.close());

const officersOf = async (asOf: string, code: string) => {
  const { body } = await importing.api(`/api/coverage?asOf=${asOf}&structure=2021&within=38`);
  return body.officers[body.codes.indexOf(code)];
};

test("a text that was one unit in an earlier file is asked about again where two rows have it", async () => {
  const before = utf8("Đơn vị,Huyện,Ngày,Trưởng,Phó,CAV\nxa Hoa Loc,Hau Loc,1/1/2024,1,1,2\n");
  const first = await importing.look(before, "một xã.csv", WITHIN);
  const [row] = await importing.rowsOf(first.id, "choices");
  await importing.choose(first.id, [{ ...row!.choice, code: HOA_LOC }]);
  await importing.accept(first.id);
  const { id } = await importing.look(twins("1/2/2024"), "hai xã.csv", WITHIN);
  const waiting = await importing.rowsOf(id, "choices");
  expect(waiting.map(({ number }) => number)).toEqual([2, 4]);
  expect(waiting[0]).toMatchObject({ reasons: [{ code: "said_twice" }], unit: null });
});

test("a unit of another province than the file's is told as outside, and nothing is chosen", async () => {
  const { id } = await importing.look(twins("1/2/2024"), "hai xã.csv", WITHIN);
  // Gazetteer of 2021: 03154 is Sín Thầu, Điện Biên.
  const refused = await importing.choose(id, [{ row: 2, code: "03154" }]);
  expect(refused).toMatchObject({ status: 400, body: { code: "import.outside" } });
  const rows = await importing.rowsOf(id, "choices");
  expect(rows.map(({ number }) => number)).toEqual([2, 4]);
});

test("rows of one text that are two units are chosen row by row, and go in", async () => {
  const { id, counts } = await importing.look(twins("1/3/2024"), "hai xã.csv", WITHIN);
  expect(counts).toMatchObject({ choices: 2, new: 1 });
  const rows = await importing.rowsOf(id, "choices");
  expect(rows.map(({ number, alike }) => [number, alike])).toEqual([
    [2, { rows: 2, together: false }],
    [4, { rows: 2, together: false }],
  ]);
  for (const { candidates } of rows) {
    expect(candidates.map(({ code }) => code).sort()).toEqual([HOA_LOC, HOA_LOC_GRAVE]);
  }

  // One unit for both would say two things of it: they wait again, nothing is lost.
  const text = rows[0]!.choice!.text;
  const both = await importing.choose(id, [{ text, within: "38", code: HOA_LOC }]);
  expect(both.body.counts).toMatchObject({ choices: 2, impossible: 0, new: 1 });
  const waiting = await importing.rowsOf(id, "choices");
  expect(waiting.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
    "said_twice",
    "said_twice",
  ]);
  expect(waiting[0]!.candidates.map(({ code }) => code).sort()).toEqual([HOA_LOC, HOA_LOC_GRAVE]);

  const one = await importing.choose(id, [{ row: 4, code: HOA_LOC_GRAVE }]);
  expect(one.body.counts).toMatchObject({ choices: 0, new: 3 });
  const accepted = await importing.accept(id);
  expect(accepted.body).toMatchObject({ outcome: "accepted", rows: 3 });
  expect(await officersOf("2024-03-01", HOA_LOC)).toBe(3);
  expect(await officersOf("2024-03-01", HOA_LOC_GRAVE)).toBe(5);
});

test("what was chosen row by row is not taken for granted in the next file, but comes first", async () => {
  const { id, counts } = await importing.look(twins("1/6/2024", [4, 6]), "lần hai.csv", WITHIN);
  expect(counts).toMatchObject({ choices: 2, new: 1 });
  const [row] = await importing.rowsOf(id, "choices");
  expect(row!.candidates.slice(0, 2).map(({ code }) => code)).toEqual([HOA_LOC, HOA_LOC_GRAVE]);
});

test("the command says which rows are alike and takes a choice for each", async () => {
  const words = ["--within", "38"];
  const stopped = await importing.command(twins("1/9/2024", [7, 8]), "ba.csv", words);
  expect(stopped.code).toBe(1);
  expect(stopped.text).toContain("1 other rows say the same; for this one alone:");
  expect(stopped.text).toContain("choose with --choose-row 2=<code>");
  expect(stopped.text).not.toContain('choose with --choose "');

  const rows = ["--choose-row", `2=${HOA_LOC_GRAVE}`, "--choose-row", `4=${HOA_LOC}`];
  const done = await importing.command(twins("1/9/2024", [7, 8]), "ba.csv", [...words, ...rows]);
  expect(done.code).toBe(0);
  expect(await officersOf("2024-09-01", HOA_LOC)).toBe(8);
  expect(await officersOf("2024-09-01", HOA_LOC_GRAVE)).toBe(7);
});

test("rows of one text on different days may be one unit: a choice holds for all, or for one", async () => {
  const file = utf8(
    "Đơn vị,Huyện,Ngày,Trưởng,Phó,CAV\nxa Hoa Loc,Hau Loc,1/1/2023,1,1,3\nxa Hoa Loc,Hau Loc,1/2/2023,1,1,4\n",
  );
  const { id } = await importing.look(file, "hai ngày.csv", WITHIN);
  const [row] = await importing.rowsOf(id, "choices");
  expect(row!.alike).toEqual({ rows: 2, together: true });
  const all = await importing.choose(id, [{ ...row!.choice, code: HOA_LOC }]);
  expect(all.body.counts).toMatchObject({ choices: 0, new: 2 });
  await importing.choose(id, [{ row: 3, code: HOA_LOC_GRAVE }]);
  const units = (await importing.rowsOf(id, "new")).map(({ unit }) => unit!.code);
  expect(units).toEqual([HOA_LOC, HOA_LOC_GRAVE]);
  // Taken back, the row goes by its text again.
  await importing.choose(id, [{ row: 3, code: "" }]);
  const back = (await importing.rowsOf(id, "new")).map(({ unit }) => unit!.code);
  expect(back).toEqual([HOA_LOC, HOA_LOC]);
});

test("rows that say the same of a unit, each chosen for itself, are one row and a repetition", async () => {
  const { id } = await importing.look(twins("1/12/2023", [3, 3]), "như nhau.csv", WITHIN);
  const chosen = await importing.choose(id, [
    { row: 2, code: HOA_LOC },
    { row: 4, code: HOA_LOC },
  ]);
  expect(chosen.body.counts).toMatchObject({ choices: 0, new: 2, ignored: 1 });
});

test("a choice made for one row of several is forgotten when the others are left out", async () => {
  const { id } = await importing.look(twins("1/4/2023"), "bỏ lại.csv", "?within=38&structure=2021");
  await importing.choose(id, [{ row: 2, code: HOA_LOC }]);
  const accepted = await importing.accept(id, {
    who: "a test",
    document: { title: "Báo cáo", publisher: "Công an", issuedOn: "2023" },
    leaveOut: true,
  });
  expect(accepted.body).toMatchObject({ outcome: "accepted", rows: 2 });
  const next = await importing.look(twins("1/5/2023"), "sau đó.csv", WITHIN);
  const waiting = await importing.rowsOf(next.id, "choices");
  expect(waiting.map(({ reasons }) => reasons[0]!.code)).toEqual(Array(2).fill("unit_ambiguous"));
});

test("choices that name no row, no unit, or both a row and a text are refused whole", async () => {
  const { id } = await importing.look(twins("1/7/2023"), "sai.csv", WITHIN);
  const [row] = await importing.rowsOf(id, "choices");
  const good = { row: 2, code: HOA_LOC };
  for (const [wrong, status, code] of [
    [{ row: 99, code: HOA_LOC }, 404, "import.row"],
    [{ row: 4, code: "99999" }, 404, "unit.unknown"],
    [{ row: 4, text: row!.choice!.text, code: HOA_LOC }, 400, "body.invalid"],
    [{ code: HOA_LOC }, 400, "body.invalid"],
  ] as const) {
    const refused = await importing.choose(id, [good, wrong]);
    expect(refused).toMatchObject({ status, body: { code } });
  }
  expect((await importing.api(`/api/import/preflight/${id}`)).body.counts.choices).toBe(2);
});

test("choices sent at the same time are all kept", async () => {
  const { id } = await importing.look(twins("1/8/2023"), "cùng lúc.csv", WITHIN);
  await Promise.all([
    importing.choose(id, [{ row: 2, code: HOA_LOC }]),
    importing.choose(id, [{ row: 4, code: HOA_LOC_GRAVE }]),
  ]);
  const { body } = await importing.api(`/api/import/preflight/${id}`);
  expect(body.counts).toMatchObject({ choices: 0, new: 3 });
});

test("a province chosen where a name is also a city's is remembered for the next file", async () => {
  // Gazetteer of 2021: Cao Bằng is a province (04) and its city (040).
  const file = (date: string) =>
    utf8(`Đơn vị,Ngày,Nội dung tập huấn,Số lượt người\nCao Bằng,${date},Nghiệp vụ,40\n`);
  const { id } = await importing.look(file("1/3/2024"), "tập huấn.csv");
  const [row] = await importing.rowsOf(id, "choices");
  expect(row!.candidates.map(({ code }) => code)).toEqual(expect.arrayContaining(["04", "040"]));
  await importing.choose(id, [{ ...row!.choice, code: "04" }]);
  expect((await importing.accept(id)).body.outcome).toBe("accepted");
  const next = await importing.look(file("1/6/2024"), "tập huấn 2.csv");
  expect(next.counts).toMatchObject({ choices: 0, new: 1 });
  const [again] = await importing.rowsOf(next.id, "new");
  expect(again!.unit).toMatchObject({ code: "04", how: "remembered" });
});
