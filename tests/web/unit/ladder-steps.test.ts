import { expect, test } from "vitest";
import { ladderSteps } from "../../../web/unit/ladder-steps.ts";

const seen = (asOf: string, rung: Parameters<typeof ladderSteps>[0][number]["rung"]) => ({
  asOf,
  rung,
  document: `document of ${asOf}`,
});

test("the rungs below are passed, those above are ahead", () => {
  const steps = ladderSteps([
    seen("2020-01-01", "no_land"),
    seen("2021-06-30", "land_allotted"),
    seen("2024-03-31", "under_construction"),
  ]);
  expect(steps.map(({ rung, place, since }) => [rung, place, since])).toEqual([
    ["no_land", "passed", "2020-01-01"],
    ["land_allotted", "passed", "2021-06-30"],
    ["site_cleared", "passed", null],
    ["under_construction", "now", "2024-03-31"],
    ["completed", "ahead", null],
  ]);
  expect(steps[3]?.document).toBe("document of 2024-03-31");
});

test("a rung reported again keeps its first date", () => {
  const steps = ladderSteps([seen("2022-03-31", "completed"), seen("2023-03-31", "completed")]);
  expect(steps.at(-1)).toMatchObject({ place: "now", since: "2022-03-31" });
});

test("a unit that fell back stands on the lower rung since it fell", () => {
  const steps = ladderSteps([
    seen("2021-01-01", "land_allotted"),
    seen("2022-01-01", "under_construction"),
    seen("2023-01-01", "land_allotted"),
  ]);
  expect(steps.map(({ place }) => place)).toEqual(["passed", "now", "ahead", "ahead", "ahead"]);
  expect(steps[1]?.since).toBe("2023-01-01");
});

test("where nothing was observed there are no steps", () => {
  expect(ladderSteps([])).toEqual([]);
});
