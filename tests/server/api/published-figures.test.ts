import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoBatch, demoPlanningBatch, demoRegistersBatch } from "../../../server/demo/demo.ts";
import { type Running, start } from "../../../server/start/start.ts";
import { newDataDir, putBoundaries } from "../generation/small-world.ts";

// The whole way: demo figures through the ledger, a generation and the socket. Boundaries are small
// ones made up for tests; the figures expected are those of geodata/published-figures.csv.

let dataDir: string;
let running: Running;

beforeAll(async () => {
  dataDir = await newDataDir();
  const content = {
    async prepareBoundaries(folder: string, structures: readonly ("2021" | "2026")[]) {
      for (const structure of structures) await putBoundaries(folder, structure);
    },
    firstBatches: [demoBatch, demoRegistersBatch, demoPlanningBatch],
  };
  running = await start({ host: "127.0.0.1", port: 0, dataDir }, content, () => {});
}, 120_000);

afterAll(async () => {
  await running.close();
  await rm(dataDir, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
async function json(path: string): Promise<any> {
  const response = await fetch(`${running.url}${path}`);
  expect(response.status, path).toBe(200);
  return response.json();
}
const summary = async (path: string) => (await json(path)).summary;

test("Sóc Trăng on 2020-09-30: 80 chiefs, 90 deputies, 240 officers in 80 of 80 communes", async () => {
  const frame = await json("/api/coverage?asOf=2020-09-30&within=94");
  expect(frame.summary).toMatchObject({
    reported: 80,
    chiefs: 80,
    deputies: 90,
    officers: 240,
    strength: 410,
    judged: 80,
    states: { reported: 80, not_applicable: 29 },
  });
  expect(frame.deputies.filter((count: number) => count === 2)).toHaveLength(10);
  expect(frame.demo).toBe(false);
});

test("Thanh Hóa on 2020-09-30: 2,570, every commune and township as its own norm asks", async () => {
  const total = await summary("/api/coverage?asOf=2020-09-30&within=38");
  expect(total).toMatchObject({ strength: 2570, shortfall: 0 });
  expect(total.meeting).toBe(total.judged);
  const towns = await summary("/api/coverage?asOf=2020-09-30&within=38&norm=th-town-7-11");
  expect(towns).toMatchObject({ shortfall: 0 });
  expect(towns.judged).toBeGreaterThan(0);
});

test("Điện Biên at the end of 2021: 115 chiefs, 153 deputies, 332 officers", async () => {
  expect(await summary("/api/coverage?asOf=2021-12-31&within=11&level=province")).toMatchObject({
    chiefs: 115,
    deputies: 153,
    officers: 332,
  });
});

test("Sóc Trăng on 2024-08-27: 61 of 92 units with a vehicle, the four headquarters completed", async () => {
  const { codes, headquarters, ...frame } = await json(
    "/api/headquarters?asOf=2024-08-27&within=94",
  );
  expect(frame.summary).toMatchObject({ withVehicle: 61, states: { reported: 92 } });
  const completed = codes.filter((_: string, i: number) => headquarters[i] === "completed");
  const names = await Promise.all(
    completed.map(
      async (code: string) => (await json(`/api/units/${code}?asOf=2024-08-27`)).unit.name,
    ),
  );
  expect(names.sort()).toEqual(["An Lạc Thôn", "Hòa Đông", "Hậu Thạnh", "Mỹ Xuyên"].sort());
});

test("the first wave of reinforcements: about 400, of them 28 in Điện Biên", async () => {
  const { reinforcements } = await json("/api/reinforcements?asOf=2022-03-31");
  const posts = (rows: { posts: number }[]) => rows.reduce((sum, row) => sum + row.posts, 0);
  expect(Math.abs(posts(reinforcements) - 400)).toBeLessThanOrEqual(10);
  const { loans } = await json("/api/units/11?asOf=2022-03-31");
  expect(posts(loans)).toBe(28);
});

test("the columns of a frame are in the order of the units", async () => {
  const orderOf = async (structure: string, level: string) =>
    (await json(`/api/units?structure=${structure}&level=${level}`)).units.map(
      ({ code }: { code: string }) => code,
    );
  for (const [structure, asOf] of [
    ["2021", "2020-09-30"],
    ["2026", "2026-10-31"],
  ] as const) {
    for (const level of ["commune", "province"]) {
      const frame = await json(`/api/coverage?asOf=${asOf}&level=${level}`);
      expect(frame.codes).toEqual(await orderOf(structure, level));
    }
  }
});

test("states add up to the units on every date of the timeline", async () => {
  const { dates } = await json("/api/timeline");
  for (const asOf of dates) {
    const { units, states } = await summary(`/api/coverage?asOf=${asOf}&level=province`);
    expect(Object.values<number>(states).reduce((sum, count) => sum + count)).toBe(units);
    expect(units).toBe(asOf < "2025-07-01" ? 10_599 : 3321);
  }
});

test("two communes of today have no unit", async () => {
  const { states } = await summary("/api/coverage");
  expect(states.not_applicable).toBe(2);
});
