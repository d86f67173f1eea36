import { describe, expect, test } from "vitest";
import type { HeadquartersFrame } from "../../../server/headquarters/schema.ts";
import { countSteps, readSteps, stepCount } from "../../../web/headquarters/readings.ts";

const frame: HeadquartersFrame = {
  generation: "0123456789abcdef",
  structure: "2026",
  level: "commune",
  asOf: "2026-10-31",
  demo: true,
  codes: ["00001", "00002", "00003", "00004", "00005"],
  state: ["reported", "late", "not_reported", "not_applicable", "dissolved"],
  headquarters: ["completed", "site_cleared", null, null, null],
  housing: [null, "no_land", "under_construction", null, null],
  vehicles: [0, 2, 7, null, null],
  summary: {
    units: 5,
    states: {
      reported: 1,
      zero: 0,
      not_reported: 1,
      late: 1,
      not_applicable: 1,
      dissolved: 1,
    },
    headquarters: {
      no_land: 0,
      land_allotted: 0,
      site_cleared: 1,
      under_construction: 0,
      completed: 1,
    },
    housing: {
      no_land: 1,
      land_allotted: 0,
      site_cleared: 0,
      under_construction: 1,
      completed: 0,
    },
    withVehicle: 2,
    vehicles: 9,
  },
};

describe("steps of a theme", () => {
  test("headquarters stand on a rung, late ones on their last known", () => {
    expect(readSteps(frame, "headquarters")).toEqual([
      { step: 4, state: "reported" },
      { step: 2, state: "late" },
      { step: null, state: "not_reported" },
      { step: null, state: "not_applicable" },
      { step: null, state: "dissolved" },
    ]);
  });

  test("housing is read for itself, whatever is known of the headquarters", () => {
    expect(readSteps(frame, "housing").map((reading) => reading.step)).toEqual([
      null,
      0,
      3,
      null,
      null,
    ]);
    expect(readSteps(frame, "housing")[0]!.state).toBe("not_reported");
  });

  test("no vehicle is the state zero; three and more share a step", () => {
    expect(readSteps(frame, "vehicles").slice(0, 3)).toEqual([
      { step: 0, state: "zero" },
      { step: 2, state: "reported" },
      { step: 3, state: "reported" },
    ]);
  });
});

describe("counts of the legend", () => {
  test.each(["headquarters", "housing", "vehicles"] as const)(
    "every unit is in one row of %s",
    (theme) => {
      const { steps, states, units } = countSteps(readSteps(frame, theme), stepCount(theme));
      const onSteps = steps.reduce((sum, count) => sum + count, 0);
      expect(onSteps).toBe(states.reported);
      expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(units);
      expect(units).toBe(5);
    },
  );

  test("a late unit counts as late, not on its rung", () => {
    const { steps, states } = countSteps(readSteps(frame, "headquarters"), 5);
    expect(steps).toEqual([0, 0, 0, 0, 1]);
    expect(states.late).toBe(1);
  });
});
