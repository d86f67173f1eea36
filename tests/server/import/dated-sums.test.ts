import { afterAll, beforeAll, expect, test } from "vitest";
import type { Preflight } from "../../../server/import/schema.ts";
import { utf8 } from "./bytes.ts";
import { type Importing, startImporting } from "./importing.ts";

// 31684 Mỹ Xuyên and 31690 Đại Tâm were units of Sóc Trăng (94), which went into Cần Thơ (92).
let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.close());

const HEAD = "Mã đơn vị,Trưởng,Phó trưởng,Công an viên,Ngày";
const look = (...lines: string[]) =>
  importing.look(utf8(`${[HEAD, ...lines].join("\n")}\n`), "số liệu.csv");

/** Strength before and after of each scope, date by date. */
const strengths = ({ sums }: Preflight) =>
  sums.map(({ asOf, structure, scopes }) => [
    asOf,
    structure,
    ...scopes.map(({ scope, before, after }) => [scope, before.strength, after.strength]),
  ]);

test.each(["30/2/2024", ""])("a row dated %j leaves the sums of the others right", async (day) => {
  const preflight = await look("31684,1,2,20,27/8/2024", `31690,1,2,20,${day}`);
  expect(preflight).toMatchObject({ structure: "2021", counts: { new: 1, impossible: 1 } });
  expect(strengths(preflight)).toEqual([["2024-08-27", "2021", ["VN", 0, 23], ["94", 0, 23]]]);
});

test("a file of several dates tells the sums of each, in the units of then", async () => {
  const [code] = (await importing.api("/api/units?structure=2026&level=commune")).body.units
    .filter(({ parent }: { parent: string }) => parent === "92")
    .map((unit: { code: string }) => unit.code);
  const preflight = await look(
    "31684,1,2,20,27/8/2024",
    "31690,1,2,10,30/9/2024",
    `${code},1,2,9,30/9/2026`,
  );
  expect(strengths(preflight)).toEqual([
    ["2026-09-30", "2026", ["VN", 0, 12], ["92", 0, 12]],
    ["2024-09-30", "2021", ["VN", 0, 36], ["94", 0, 36]],
    ["2024-08-27", "2021", ["VN", 0, 23], ["94", 0, 23]],
  ]);
});

test("of many dates the newest are told, and how many are not", async () => {
  const days = ["31/1", "29/2", "31/3", "30/4", "31/5", "30/6"];
  const { sums, notes } = await look(...days.map((day) => `31684,1,2,20,${day}/2024`));
  expect(sums.map(({ asOf }) => asOf)).toEqual([
    ...["2024-06-30", "2024-05-31", "2024-04-30", "2024-03-31"],
  ]);
  expect(notes).toContainEqual({ code: "sums_left_out", values: { count: 2 } });
});
