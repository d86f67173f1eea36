import { expect, test } from "vitest";
import type { Structures } from "../../web/api/client.ts";
import { structureOn } from "../../web/follow-lineage.ts";

const STRUCTURES = [
  { id: "2021", inForceFrom: "2021-11-01" },
  { id: "2026", inForceFrom: "2025-07-01" },
] as Structures["structures"];

test("the reform of 1 July 2025 parts the structures to the day", () => {
  expect(structureOn("2025-06-30", STRUCTURES)).toBe("2021");
  expect(structureOn("2025-07-01", STRUCTURES)).toBe("2026");
});

test("no date is the newest structure; a date before all of them the oldest", () => {
  expect(structureOn(undefined, STRUCTURES)).toBe("2026");
  expect(structureOn("2019-12-31", STRUCTURES)).toBe("2021");
});
