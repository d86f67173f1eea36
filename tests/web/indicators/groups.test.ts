import { expect, test } from "vitest";
import { groupLines, lineKey } from "../../../web/indicators/groups.ts";
import { line } from "./line-fixture.ts";

const idsOf = (lines: Parameters<typeof groupLines>[0]) =>
  groupLines(lines).map((group) => [group.id, group.lines.map(({ id }) => id)]);

test("lines stand under headings in the order of the headings, the norms' own among the norms", () => {
  const lines = [
    line({ id: "offences_detected", context: true, targetId: null }),
    line({}),
    line({ id: "units_meeting_norm.st-8", targetId: null }),
    line({ id: "strength", targetId: null }),
    line({ id: "share_of_provincial_force", targetId: null }),
  ];
  expect(idsOf(lines)).toEqual([
    ["force", ["strength"]],
    ["norms", ["units_meeting_norm.st-8"]],
    ["buildings", ["headquarters_completed"]],
    ["stated", ["share_of_provincial_force"]],
    ["context", ["offences_detected"]],
  ]);
});

test("what nobody reported stands at the end, unless a target is waiting for it", () => {
  const lines = [
    line({ id: "party_cells", value: null, targetId: null, status: "not_reported" }),
    line({ id: "housing_completed", value: null, targetId: "st-housing", status: "not_reported" }),
  ];
  expect(idsOf(lines)).toEqual([
    ["buildings", ["housing_completed"]],
    ["unreported", ["party_cells"]],
  ]);
});

test("one indicator on two bases goes by two names in the address", () => {
  expect(lineKey(line({}))).not.toBe(lineKey(line({ baseKinds: ["xa"] })));
});
