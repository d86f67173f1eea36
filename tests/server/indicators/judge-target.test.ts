import { expect, test } from "vitest";
import { judgeTarget, type TargetCase } from "../../../server/indicators/judge-target.ts";

/** Worked by hand: 4 of 92 on 2024-08-27, 92 due at the end of 2025. */
const HEADQUARTERS: TargetCase = {
  value: 4,
  asOf: "2024-08-27",
  needed: 92,
  due: "2025-12-31",
  setOn: "2022-08-19",
  moved: false,
  baseline: { asOf: "2024-08-27", value: 4 },
  valueWhenDue: null,
  history: [],
};
const judge = (given: Partial<TargetCase>) => judgeTarget({ ...HEADQUARTERS, ...given });

test("document D: 4 of 92 headquarters, 88 left in 16 months, 5.5 a month", () => {
  expect(judge({})).toMatchObject({ remaining: 88, monthsLeft: 16, paceRequired: 5.5, mark: 4 });
});

test("on the day of its baseline a target is judged by the pace of the year before", () => {
  const slow = judge({ history: [{ asOf: "2023-09-30", value: 0 }] });
  expect(slow).toMatchObject({ status: "behind", paceSoFar: 0.36, paceSince: "2023-09-30" });
  const fast = judge({ value: 70, history: [{ asOf: "2024-06-30", value: 60 }] });
  expect(fast).toMatchObject({ status: "on_pace", paceSoFar: 5, paceRequired: 1.38 });
});

test("after a month the pace is counted from the baseline", () => {
  const history = [{ asOf: "2024-06-30", value: 0 }];
  const later = judge({ asOf: "2024-12-31", value: 26, history });
  expect(later).toMatchObject({ paceSoFar: 5.5, paceSince: "2024-08-27", status: "on_pace" });
  expect(later.mark).toBe(26);
  expect(judge({ asOf: "2024-12-31", value: 25, history }).status).toBe("behind");
});

test("what was known more than twelve months ago is no pace", () => {
  const old = judge({ baseline: null, history: [{ asOf: "2023-07-31", value: 0 }] });
  expect(old).toMatchObject({ paceSoFar: null, paceSince: null });
});

test("while no pace is known the value is held against an even course since the target was set", () => {
  const alone = { baseline: null, setOn: "2024-04-01", due: "2024-12-31", needed: 90 };
  // Four of eight months have passed.
  expect(judge({ ...alone, value: 45 })).toMatchObject({ mark: 45, status: "on_pace" });
  expect(judge({ ...alone, value: 44 }).status).toBe("behind");
});

test("in the month of the due date all that is missing is left for that month", () => {
  const last = judge({ asOf: "2025-12-05", value: 90 });
  expect(last).toMatchObject({ monthsLeft: 0, paceRequired: 2, status: "on_pace" });
});

test("the due date itself has not passed; the day after it has", () => {
  expect(judge({ asOf: "2025-12-31", value: 91 }).status).toBe("on_pace");
  const after = judge({ asOf: "2026-01-01", value: 91, valueWhenDue: 91 });
  expect(after).toMatchObject({ status: "missed", remaining: 1, monthsLeft: null });
  expect(after.paceRequired).toBeNull();
});

test("reached in time is met, reached after the due date is late", () => {
  expect(judge({ value: 92 }).status).toBe("met");
  expect(judge({ asOf: "2026-06-30", value: 92, valueWhenDue: 92 }).status).toBe("met");
  expect(judge({ asOf: "2026-06-30", value: 92, valueWhenDue: 80 }).status).toBe("late");
  expect(judge({ asOf: "2026-06-30", value: 92, valueWhenDue: null }).status).toBe("met");
});

test("a moved target says so until it is reached or missed, and tells its pace", () => {
  const moved = judge({ moved: true });
  expect(moved).toMatchObject({ status: "re_baselined", paceRequired: 5.5 });
  expect(judge({ moved: true, value: 92 }).status).toBe("met");
  expect(judge({ moved: true, asOf: "2026-01-01" }).status).toBe("missed");
});

test("an unknown value is not reported, whatever the date", () => {
  const unknown = judge({ value: null });
  expect(unknown).toMatchObject({ status: "not_reported", remaining: null, paceSoFar: null });
  expect(judge({ value: null, asOf: "2026-01-01" }).status).toBe("not_reported");
});

test("without a due date nothing is late: no status until it is reached", () => {
  expect(judge({ due: null })).toMatchObject({ status: null, remaining: 88, paceRequired: null });
  expect(judge({ due: null, value: 92 }).status).toBe("met");
});
