import { afterAll, beforeAll, expect, test } from "vitest";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { type GazetteerCommune, readCommunes } from "../../../server/units/gazetteer.ts";
import { bare, windows1258 } from "./bytes.ts";
import { type Importing, startImporting } from "./importing.ts";

// Made-up figures of a province with the units of Điện Biên in 2021: codes begin with 0, and names of its
// communes repeat across districts and the country.
const PROVINCE = "11";
const communes = readCommunes("2021").filter(({ province }) => province === PROVINCE);
const KINDS = { xa: "Xã", phuong: "P.", thi_tran: "TT." } as Record<string, string>;
const districts = [...new Set(communes.map(({ district }) => district!.name))];

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.close());

/** Posts of a unit in these tests: nothing but its place in the list decides. */
const posts = (unit: GazetteerCommune, shift = 0) => {
  const at = communes.indexOf(unit) + shift;
  return { chiefs: 1, deputies: 1 + (at % 2), officers: 2 + (at % 5) };
};
const total = (unit: GazetteerCommune) => {
  const { chiefs, deputies, officers } = posts(unit);
  return chiefs + deputies + officers;
};

/** Header rows joined over columns, a heading and a subtotal for each district, a column of people. */
async function workbook(): Promise<Uint8Array> {
  const head = (value: string, more = {}) => ({ value, fontWeight: "bold" as const, ...more });
  const rows: SheetData = [
    [{ value: "CÔNG AN TỈNH MẪU", columnSpan: 8 }],
    [{ value: "Biên chế công an xã tính đến ngày 30/6/2024", columnSpan: 8 }],
    [
      head("STT", { rowSpan: 2 }),
      head("Đơn vị", { rowSpan: 2 }),
      head("Họ và tên trưởng công an", { rowSpan: 2 }),
      head("Số điện thoại", { rowSpan: 2 }),
      head("Biên chế hiện có", { columnSpan: 4 }),
    ],
    [null, null, null, null, head("Trưởng"), head("Phó"), head("CAV"), head("Tổng số")],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"].map((value) => ({ value })),
  ];
  for (const [i, district] of districts.entries()) {
    rows.push([{ value: "ABCDEFGHIKLM"[i]! }, { value: district }]);
    const own = communes.filter((unit) => unit.district!.name === district);
    for (const [number, unit] of own.entries()) {
      const { chiefs, deputies, officers } = posts(unit);
      rows.push([
        { value: number + 1 },
        { value: `${KINDS[unit.kind]} ${unit.name}` },
        { value: "Nguyễn Văn Mẫu" },
        { value: "0912 345 678" },
        ...[chiefs, deputies, officers, total(unit)].map((value) => ({ value })),
      ]);
    }
    const sum = own.reduce((before, unit) => before + total(unit), 0);
    rows.push([
      { value: `Cộng ${district}`, columnSpan: 2 },
      null,
      null,
      null,
      null,
      null,
      null,
      { value: sum },
    ]);
  }
  const all = communes.reduce((before, unit) => before + total(unit), 0);
  rows.push([
    { value: "Tổng cộng", columnSpan: 4 },
    null,
    null,
    null,
    null,
    null,
    null,
    { value: all + 7 },
  ]);
  return new Uint8Array(await writeExcelFile(rows).toBuffer());
}

/** Codes that a spreadsheet took the zero from, in the letters of windows-1258. */
function lostZeros(): Uint8Array {
  const lines = communes.map((unit) => {
    const { chiefs, deputies, officers } = posts(unit, 3);
    return [Number(unit.code), unit.name, "30/9/2024", chiefs, deputies, officers].join(";");
  });
  return windows1258(
    `Mã xã;Tên xã;Ngày;Trưởng;Phó trưởng;Công an viên\r\n${lines.join("\r\n")}\r\n`,
  );
}

/** Names without diacritics, with the short forms of kinds and districts, parted by tabs. */
function withoutMarks(): Uint8Array {
  const short: Record<string, string> = { xa: "X.", phuong: "P.", thi_tran: "TT." };
  const lines = communes.map((unit) =>
    [
      `${short[unit.kind]} ${bare(unit.name)}`,
      bare(unit.district!.name)
        .replace(/^Huyen /, "H. ")
        .replace(/^Thi xa /, "TX "),
      "da hoan thanh",
      "1/7/2024",
    ].join("\t"),
  );
  return new Uint8Array(Buffer.from(["Don vi\tHuyen\tTru so\tNgay", ...lines].join("\n")));
}

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
  made = await workbook();
  const preflight = await look(made, "biên chế.xlsx");
  expect(preflight).toMatchObject({ kind: "staffing", structure: "2021", asOf: "2024-06-30" });
  expect(preflight.counts).toMatchObject({
    new: communes.length,
    choices: 0,
    impossible: 0,
    ignored: districts.length * 2 + 1,
  });
  const rows = await importing.rowsOf(preflight.id, "new");
  // The order of the file is the truth: district by district, each in the order of codes.
  const truth = districts.flatMap((name) =>
    communes.filter(({ district }) => district!.name === name),
  );
  expect(rows.map(({ unit }) => unit?.code)).toEqual(truth.map(({ code }) => code));
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
  expect(frame.summary.strength).toBe(communes.reduce((sum, unit) => sum + total(unit), 0));
  expect(frame.codes.map((code, i) => [code, frame.strength[i]])).toEqual(
    communes.map((unit) => [unit.code, total(unit)]),
  );
  expect(preflight.sums.scopes.map(({ after }) => after.strength)).toEqual([
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
  expect(text).toContain("the running server shows it");
  expect(code).toBe(0);
  const frame = await coverage("2024-09-30");
  expect(frame.codes.map((each, i) => [each, frame.strength[i]])).toEqual(
    communes.map((unit) => {
      const { chiefs, deputies, officers } = posts(unit, 3);
      return [unit.code, chiefs + deputies + officers];
    }),
  );

  const again = await importing.command(lostZeros(), "mat-so-0.csv", words);
  expect(again.lines.at(-1)).toContain("known already; nothing was changed");
});

test("names without diacritics are matched where they are clear", async () => {
  const preflight = await look(withoutMarks(), "tru so.tsv");
  expect(preflight).toMatchObject({ kind: "headquarters", format: "tsv" });
  expect(preflight.columns.map(({ field }) => field)).toEqual([
    "unit",
    "district",
    "headquarters",
    "asOf",
  ]);
  const rows = await importing.rowsOf(preflight.id);
  expect(rows.map(({ unit }) => unit?.code)).toEqual(communes.map(({ code }) => code));
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
  expect((await coverage("2024-08-31")).strength[0]).toBe(total(first!));

  const left = await importing.command(file, "mo-ho.csv", [...words, "--skip-unmatched"]);
  expect(left.code).toBe(0);
  expect((await coverage("2024-08-31")).strength[0]).toBe(5);
});
