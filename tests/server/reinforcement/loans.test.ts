import { expect, test } from "vitest";
import { reinforcementsOn } from "../../../server/reinforcement/loans.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const snapshot = smallSnapshot();
const on = (asOf: string, structure: "2021" | "2026" = "2021") =>
  reinforcementsOn(snapshot, snapshot.structures[structure], asOf);
const ids = (asOf: string) => on(asOf).reinforcements.map(({ id }) => id);

test("a loan is active from its first day to its last", () => {
  expect(ids("2023-12-31")).toEqual(["c"]);
  expect(ids("2024-01-01")).toEqual(["a", "c"]);
  expect(ids("2024-09-29")).toEqual(["a", "c"]);
  expect(ids("2024-09-30")).toEqual(["a", "b"]);
  expect(ids("2025-01-01")).toEqual(["b"]);
});

test("a loan that is agreed and has not begun is planned, and tells its source and document", () => {
  const planned = (asOf: string) => on(asOf).planned.map(({ id }) => id);
  expect(planned("2022-12-31")).toEqual(["a", "b", "c"]);
  expect(planned("2023-12-31")).toEqual(["a", "b"]);
  expect(planned("2024-09-29")).toEqual(["b"]);
  expect(planned("2024-09-30")).toEqual([]);
  expect(on("2024-09-29").sources.map(({ id }) => id)).toEqual(["pc-01", "pc-11"]);
});

test("no loan outlives the structure of its unit", () => {
  expect(ids("2025-06-30")).toEqual(["b"]);
  expect(ids("2025-07-01")).toEqual([]);
});

test("sources and documents are those of the loans on the date", () => {
  const { sources, documents, demo } = on("2024-10-01");
  expect(sources.map(({ id }) => id)).toEqual(["pc-01", "pc-11"]);
  expect(documents.map(({ id }) => id)).toEqual(["cong-van-2024"]);
  expect(demo).toBe(false);
});

test("soon is counted in calendar months, the day itself excluded", () => {
  const [loan] = on("2026-03-31", "2026").reinforcements;
  expect(loan).toMatchObject({ until: "2026-09-29", endsSoon: true });
  expect(on("2026-03-29", "2026").reinforcements[0]!.endsSoon).toBe(false);
});
