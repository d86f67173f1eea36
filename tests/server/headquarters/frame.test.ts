import { expect, test } from "vitest";
import { headquartersFrame } from "../../../server/headquarters/frame.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const snapshot = smallSnapshot();
const frame = (asOf: string, level: "commune" | "province", within?: number) =>
  headquartersFrame(snapshot, snapshot.structures["2021"], { asOf, level, within });

test("a rung holds until the next one", () => {
  expect(frame("2024-08-26", "commune").headquarters![0]).toBe("land_allotted");
  expect(frame("2024-08-27", "commune").headquarters![0]).toBe("completed");
  expect(frame("2024-09-30", "commune").headquarters![0]).toBe("completed");
});

test("a commune without a known rung has not reported, one without a unit is not applicable", () => {
  const { state, headquarters, housing, vehicles } = frame("2024-09-30", "commune");
  expect(state).toEqual([
    "reported",
    "reported",
    "not_reported",
    "not_reported",
    "not_applicable",
    "not_reported",
    "not_reported",
    "not_reported",
  ]);
  expect(headquarters!.slice(0, 3)).toEqual(["completed", "no_land", null]);
  expect(housing!.slice(0, 3)).toEqual(["under_construction", null, null]);
  expect(vehicles.slice(0, 3)).toEqual([2, 0, null]);
});

test("a province counts its communes, and no vehicle is not an unknown number", () => {
  expect(frame("2024-09-30", "province")).toMatchObject({
    codes: ["11", "79"],
    state: ["reported", "not_reported"],
    vehicles: [2, null],
    units: [2, 0],
    completed: [1, 0],
    housingCompleted: [0, 0],
    withVehicle: [1, 0],
  });
});

test("the summary adds up and is the same at both levels", () => {
  const { summary } = frame("2024-10-01", "commune");
  expect(summary).toEqual({
    units: 8,
    states: { reported: 3, zero: 0, not_reported: 4, late: 0, not_applicable: 1, dissolved: 0 },
    headquarters: {
      no_land: 1,
      land_allotted: 0,
      site_cleared: 0,
      under_construction: 0,
      completed: 2,
    },
    housing: {
      no_land: 0,
      land_allotted: 0,
      site_cleared: 0,
      under_construction: 1,
      completed: 0,
    },
    withVehicle: 1,
    vehicles: 2,
  });
  expect(frame("2024-10-01", "province").summary).toEqual(summary);
});

test("after the last day of the structure nothing is known of it", () => {
  const { state, headquarters, vehicles } = frame("2025-07-01", "commune");
  expect(new Set(state)).toEqual(new Set(["dissolved"]));
  expect(new Set([...headquarters!, ...vehicles])).toEqual(new Set([null]));
  expect(frame("2025-07-01", "province").state).toEqual(["dissolved", "dissolved"]);
});
