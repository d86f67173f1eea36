import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile } from "../../../server/control/import.ts";
import { newDataDir } from "../generation/small-world.ts";
import { utf8 } from "./bytes.ts";
import { ACCEPT, type Importing, startImporting } from "./importing.ts";

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
  await importing.stop();
});
afterAll(() => importing.close());

const FILE = utf8("Mã đơn vị,Ngày,Trưởng,Phó,CAV\n03158,31/10/2026,1,2,5\n");
const TWINS = utf8("Đơn vị,Huyện,Ngày,Trưởng,Phó,CAV\nxa Hoa Loc,Hau Loc,1/3/2024,1,1,3\n");

test("where no server runs the command opens the ledger itself, and the next start shows the figures", async () => {
  const looked = await importing.command(FILE, "a.csv", ["--dry-run"]);
  expect(looked.lines.at(-1)).toBe("looked only; nothing was changed");
  const done = await importing.command(FILE, "a.csv", ["--document", "Báo cáo"]);
  expect(done.code).toBe(0);
  expect(done.lines.at(-1)).toContain("the next start shows it");
  const again = await importing.command(FILE, "a.csv", ["--document", "Báo cáo"]);
  expect(again.lines.at(-1)).toContain("known already; nothing was changed");
});

test("choices made then are remembered by the command and by the server", async () => {
  const words = ["--within", "38"];
  const chosen = ["--choose", "xa hoa loc · hau loc=16063"];
  expect((await importing.command(TWINS, "b.csv", words)).code).toBe(1);
  const done = await importing.command(TWINS, "b.csv", [...words, ...chosen]);
  expect(done.code).toBe(0);
  const next = utf8(Buffer.from(TWINS).toString().replace("1/3/2024", "1/6/2024"));
  const remembered = await importing.command(next, "c.csv", [...words, "--dry-run"]);
  expect(remembered.text).toContain("rows decided as in an earlier file: 1");

  await importing.startAgain();
  const { id, counts } = await importing.look(next, "c.csv", "?within=38");
  expect(counts).toMatchObject({ new: 1, choices: 0 });
  expect((await importing.rowsOf(id))[0]!.unit).toMatchObject({ code: "16063", how: "remembered" });
  const { body } = await importing.api("/api/coverage?asOf=2026-10-31&within=11");
  expect(body.strength[body.codes.indexOf("03158")]).toBe(8);
  await importing.stop();
});

test("two commands at once do not write at once: both files come in", async () => {
  const file = (day: number) =>
    utf8(`Mã đơn vị,Ngày,Trưởng,Phó,CAV\n03160,${day}/10/2026,1,1,${day}\n`);
  const runs = await Promise.all([
    importing.command(file(1), "một.csv"),
    importing.command(file(2), "hai.csv"),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  await importing.startAgain();
  for (const day of [1, 2]) {
    const { body } = await importing.api(`/api/coverage?asOf=2026-10-0${day}&within=11`);
    expect(body.officers[body.codes.indexOf("03160")]).toBe(day);
  }
});

test("where nothing was ever published the command says what to do first", async () => {
  const task = { path: "a.csv", query: {}, choices: [], accept: { ...ACCEPT, leaveOut: false } };
  await expect(importFile(await newDataDir(), task)).rejects.toMatchObject({
    code: "generation.none",
    message: expect.stringContaining("npm start"),
  });
});
