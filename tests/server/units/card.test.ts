import { expect, test } from "vitest";
import { smallApp } from "../api/client.ts";

const { json, get } = smallApp();

test("a code means another unit after the change of structure", async () => {
  expect((await json("/api/units/26740?asOf=2025-06-30")).unit.name).toBe("Bến Nghé");
  expect((await json("/api/units/26740?asOf=2025-07-01")).unit.name).toBe("Sài Gòn");
});

test("a card holds the figures of the date with the document behind each", async () => {
  const card = await json("/api/units/03154?asOf=2024-09-30");
  expect(card).toMatchObject({
    asOf: "2024-09-30",
    structure: "2021",
    demo: false,
    state: "reported",
    staffing: {
      reportedFor: "2024-09-30",
      strength: 7,
      chiefs: 1,
      deputies: 2,
      officers: 4,
      document: "cong-van-2024",
    },
    reinforcement: 5,
    effective: 12,
    required: 6,
    shortfall: 0,
    vehicles: { asOf: "2023-01-01", count: 2 },
    predecessors: [],
    successors: [{ code: "03158", structure: "2026", name: "Sín Thầu", part: "full" }],
    summary: null,
  });
  expect(card.history.map((row: { asOf: string }) => row.asOf)).toEqual([
    "2024-06-30",
    "2024-09-30",
  ]);
  expect(card.headquarters.map((step: { rung: string }) => step.rung)).toEqual([
    "land_allotted",
    "completed",
  ]);
  expect(card.documents.map(({ id }: { id: string }) => id)).toEqual([
    "cong-van-2024",
    "gazetteer-2026",
    "boundaries-2021",
  ]);
});

test("people, area and land border name the list or the boundaries they were measured on", async () => {
  const now = await json("/api/units/03158?asOf=2026-03-31");
  const before = await json("/api/units/03154?asOf=2024-09-30");
  expect(before.ground).toMatchObject({ area: "boundaries-2021", border: "boundaries-2021" });
  for (const { unit, ground, documents } of [now, before]) {
    const known = documents.map(({ id }: { id: string }) => id);
    expect(known).toContain(ground.area);
    expect(known).toContain(ground.border);
    expect(ground.population === null).toBe(unit.population === null);
  }
});

test("a card tells nothing later than its date", async () => {
  const card = await json("/api/units/03154?asOf=2024-08-26");
  expect(card.history).toHaveLength(1);
  expect(card.headquarters).toHaveLength(1);
  expect(card.housing).toEqual([]);
});

test("loans name their source, and the end of a term within six months is marked", async () => {
  const { loans, sources } = await json("/api/units/03154?asOf=2024-09-30");
  expect(loans).toMatchObject([
    { id: "a", posts: 3, until: "2024-12-31", endsSoon: true },
    { id: "b", posts: 2, until: null, endsSoon: false },
  ]);
  expect(sources.map(({ id }: { id: string }) => id)).toEqual(["pc-01", "pc-11"]);
});

test("every norm in force gives its verdict, one for each role", async () => {
  const { judgements } = await json("/api/units/03160?asOf=2024-09-30");
  expect(judgements).toMatchObject([
    { norm: "db-6", role: "total", verdict: "below", shortfall: 1 },
    { norm: "chief-1", role: "chief", verdict: "met", shortfall: 0 },
    { norm: "db-6-due", role: "deputy", verdict: "not_due", shortfall: 1 },
  ]);
});

test("a chosen norm judges too", async () => {
  const card = await json("/api/units/03160?asOf=2024-09-30&norm=vn-5");
  expect(card).toMatchObject({ required: 5, shortfall: 0 });
  expect(card.judgements[0]).toMatchObject({ norm: "vn-5", verdict: "met" });
});

test("a province sums its communes and tells what it was made of", async () => {
  const card = await json("/api/units/11?asOf=2024-09-30");
  expect(card).toMatchObject({
    state: "reported",
    staffing: { reportedFor: "2024-09-30", strength: 12, document: "cong-van-2024" },
    reinforcement: 5,
    effective: 17,
    required: 18,
    shortfall: 7,
    vehicles: { count: 2, asOf: "2023-01-01" },
    successors: [{ code: "11", structure: "2026", part: "full" }],
    summary: { units: 5, reported: 3, meeting: 1 },
    // 03154 stands since 2024-08-27, 03158 has no land; nobody else has reported.
    ladders: { headquarters: { known: 2, completed: 1, document: "cong-van-2024" } },
  });
  // 2023-06-30: 03161 alone. 2024-06-30: also 03154 and 03160; 2024-09-30: 03161 is too old by then.
  expect(
    card.history.map(({ asOf, chiefs, deputies, officers }: Record<string, number | string>) => [
      asOf,
      chiefs,
      deputies,
      officers,
    ]),
  ).toEqual([
    ["2023-06-30", 1, 2, 2],
    ["2024-06-30", 3, 4, 9],
    ["2024-09-30", 2, 3, 7],
  ]);
});

test("a unit that has ended says so, keeps its history and names its successors", async () => {
  const card = await json("/api/units/26734?asOf=2026-03-31");
  expect(card).toMatchObject({
    structure: "2021",
    state: "dissolved",
    staffing: null,
    effective: null,
    required: null,
    judgements: [],
    successors: [{ code: "26737", name: "Tân Định" }],
  });
  expect(card.history).toHaveLength(1);
});

test("a unit of today names what it was made of, largest part first", async () => {
  const { predecessors } = await json("/api/units/26743");
  expect(predecessors).toMatchObject([
    { code: "26743", structure: "2021", part: "full" },
    { code: "26740", structure: "2021", part: "partial" },
  ]);
});

test("neighbours are told with their names", async () => {
  const { neighbours } = await json("/api/units/03160?structure=2026");
  expect(neighbours.map(({ name }: { name: string }) => name)).toEqual(["Sín Thầu", "Nậm Kè"]);
});

test("a unit that does not exist yet is a 404 that tells when it begins", async () => {
  const response = await get("/api/units/03163?asOf=2025-06-30");
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    code: "unit.not_yet",
    message: expect.stringContaining("2025-07-01"),
  });
});

test("asked for by structure, a unit that has not begun is not applicable", async () => {
  const card = await json("/api/units/03163?asOf=2025-06-30&structure=2026");
  expect(card).toMatchObject({ state: "not_applicable", staffing: null });
});

test("a code that no structure knows, or not the one asked for, is unknown", async () => {
  for (const path of ["/api/units/99999", "/api/units/98", "/api/units/26734?structure=2026"]) {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "unit.unknown" });
  }
});
