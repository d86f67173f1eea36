import { expect, test } from "vitest";
import { smallSnapshot } from "../small-snapshot.ts";
import { smallApp } from "./client.ts";

const current = smallSnapshot();
const older = smallSnapshot("00000000000000aa");
const { get, json } = smallApp(current, [older]);

test("the generations kept are told with the batches new in each", async () => {
  const { generation, generations } = await json("/api/generations");
  expect(generation).toBe(current.id);
  expect(generations).toEqual([
    expect.objectContaining({ id: current.id, publishedAt: current.publishedAt, added: [] }),
    expect.objectContaining({ id: older.id, added: [expect.objectContaining({ id: "first" })] }),
  ]);
});

test("a difference names both generations and dates it compares", async () => {
  const answer = await json("/api/difference?from=00000000000000aa&asOf=2024-09-30");
  expect(answer.from).toMatchObject({ generation: older.id, asOf: "2024-09-30", carried: false });
  expect(answer.to).toMatchObject({ generation: current.id, asOf: "2024-09-30" });
  expect([answer.units, answer.structure]).toEqual([[], "2021"]);
});

test("two dates across the change of structure are told in the units of the later one", async () => {
  const answer = await json("/api/difference?fromDate=2024-09-30&toDate=2026-03-31");
  expect(answer.structure).toBe("2026");
  expect([answer.from.carried, answer.to.carried]).toEqual([true, false]);
  const there = answer.units.find(({ code }: { code: string }) => code === "03158");
  expect(there.change).toMatchObject({ strength: 2, officers: 2 });
  const within = await json("/api/difference?fromDate=2024-09-30&toDate=2026-03-31&within=79");
  expect(within.units.every(({ parent }: { parent: string }) => parent === "79")).toBe(true);
});

test.each([
  ["/api/difference", 400, "difference.sides"],
  ["/api/difference?from=ffffffffffffffff", 404, "generation.unknown"],
  ["/api/difference?fromDate=2024-02-30", 400, undefined],
  ["/api/difference?fromDate=2024-09-30&within=99", 404, "unit.unknown"],
  ["/api/difference?fromDate=2024-09-30&speed=9", 400, undefined],
])("%s is answered %i", async (path, status, code) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  if (code) expect(await answer.json()).toMatchObject({ code });
});

test("code 26740 is phường Bến Nghé on 30 June 2025 and Sài Gòn the day after", async () => {
  const before = await json("/api/units/26740?asOf=2025-06-30");
  expect(before).toMatchObject({ structure: "2021", unit: { name: "Bến Nghé", kind: "phuong" } });
  const after = await json("/api/units/26740?asOf=2025-07-01");
  expect(after).toMatchObject({ structure: "2026", unit: { name: "Sài Gòn", kind: "phuong" } });
  expect(after.predecessors).toEqual([
    expect.objectContaining({
      ...{ code: "26740", name: "Bến Nghé", part: "full" },
      ...{ district: "Quận 1", province: "Hồ Chí Minh" },
    }),
  ]);
  // Its successor is another unit of the same code: asked for by structure on the day before.
  const carried = await json("/api/units/26740?asOf=2025-06-30&structure=2026");
  expect(carried).toMatchObject({
    ...{ unit: { name: "Sài Gòn" }, state: "not_reported", staffing: null },
    carried: { parts: 1, known: 0, atLeast: 0 },
  });
});

test("the card of a unit of now on a day of then holds the sum of its parts", async () => {
  const card = await json("/api/units/03158?asOf=2024-09-30&structure=2026");
  expect(card).toMatchObject({
    state: "reported",
    carried: { parts: 2, known: 2, atLeast: 7, unassigned: 0 },
    staffing: {
      ...{ reportedFor: "2024-09-30", strength: 7, chiefs: 1, deputies: 2, officers: 4 },
      document: "cong-van-2024",
    },
    reinforcement: 5,
    effective: 12,
    judgements: [],
  });
  const province = await json("/api/units/11?asOf=2024-09-30&structure=2026");
  expect(province).toMatchObject({
    staffing: { strength: 12, chiefs: 2, deputies: 3, officers: 7 },
    carried: { parts: 4, known: 3, atLeast: 12, unassigned: 0 },
  });
});

test("2024 in the units of now is one coverage query", async () => {
  const frame = await json("/api/coverage?asOf=2024-09-30&structure=2026");
  expect(frame).toMatchObject({ carried: true, structure: "2026" });
  expect(frame.summary.strength).toBe(24);
  const then = await json("/api/coverage?asOf=2024-09-30");
  expect(then).toMatchObject({ carried: false, structure: "2021" });
  expect(then.summary.strength).toBe(24);
});

test("the history of a unit crosses the change of structure where all its parts are known", async () => {
  const { history } = await json("/api/units/03158?asOf=2026-05-01");
  // 03158 Leng Su Sìn was silent on 2024-06-30; with its zero of September the sum is that of 03154.
  expect(
    history.map(({ asOf, chiefs, deputies, officers }: Record<string, unknown>) => [
      ...[asOf, chiefs, deputies, officers],
    ]),
  ).toEqual([
    ["2024-09-30", 1, 2, 4],
    ["2026-03-31", 1, 2, 6],
  ]);
  const province = await json("/api/units/11?asOf=2026-05-01");
  expect(province.history.map(({ asOf }: { asOf: string }) => asOf)).toEqual([
    "2023-06-30",
    "2024-06-30",
    "2024-09-30",
    "2026-03-31",
  ]);
});
