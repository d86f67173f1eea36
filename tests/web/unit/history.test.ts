import { expect, test } from "vitest";
import { addMonths } from "../../../web/unit/add-months.ts";
import { historyRows } from "../../../web/unit/history-rows.ts";
import { historyStory } from "../../../web/unit/history-story.ts";
import { speechIn } from "./speech.ts";

const report = (asOf: string, officers: number, reinforcement = 0) => ({
  asOf,
  chiefs: 1,
  deputies: 1,
  officers,
  reinforcement,
  document: "DEMO",
});

test("the end of a quarter leads to the end of the next", () => {
  expect(addMonths("2020-06-30", 3)).toBe("2020-09-30");
  expect(addMonths("2020-09-30", 3)).toBe("2020-12-31");
  expect(addMonths("2023-12-31", 2)).toBe("2024-02-29");
  expect(addMonths("2024-08-27", 6)).toBe("2025-02-27");
  expect(addMonths("2025-12-30", 2)).toBe("2026-02-28");
});

test("reports of every quarter join without a gap", () => {
  const { rows, gaps } = historyRows(
    [report("2019-12-31", 3), report("2020-03-31", 3), report("2020-06-30", 4)],
    "2020-09-30",
  );
  expect(rows.map(({ until }) => until)).toEqual(["2020-03-31", "2020-06-30", "2020-09-30"]);
  expect(rows.map(({ strength }) => strength)).toEqual([5, 5, 6]);
  expect(gaps).toEqual([]);
});

test("a quarter nobody reported is a gap, not a line drawn through", () => {
  const { rows, gaps } = historyRows(
    [report("2020-03-31", 3), report("2020-12-31", 5)],
    "2020-12-31",
  );
  expect(gaps).toEqual([{ from: "2020-06-30", until: "2020-12-31" }]);
  expect(rows[0]?.until).toBe("2020-06-30");
});

test("a newest report that has grown old leaves a gap up to the date looked at", () => {
  const { rows, gaps } = historyRows([report("2026-03-31", 3)], "2026-10-31");
  expect(rows[0]?.until).toBe("2026-06-30");
  expect(gaps).toEqual([{ from: "2026-06-30", until: "2026-10-31" }]);
});

test("the newest report is not drawn into the future, but wide enough to be seen", () => {
  expect(historyRows([report("2026-09-30", 3)], "2026-11-20").rows[0]?.until).toBe("2026-11-20");
  expect(historyRows([report("2026-10-31", 3)], "2026-10-31").rows[0]?.until).toBe("2026-11-30");
});

test("a unit that has ended owes no report", () => {
  expect(historyRows([report("2025-06-30", 3)], null).gaps).toEqual([]);
});

test("a report between two quarters cuts the one before it short", () => {
  const { rows, gaps } = historyRows(
    [report("2024-06-30", 3), report("2024-08-27", 5), report("2024-09-30", 5)],
    "2025-01-15",
  );
  expect(rows.map(({ until }) => until)).toEqual(["2024-08-27", "2024-09-30", "2024-12-31"]);
  expect(gaps).toEqual([{ from: "2024-12-31", until: "2025-01-15" }]);
});

test("a report of zero is a row of its own", () => {
  const zero = { ...report("2020-03-31", 0), chiefs: 0, deputies: 0 };
  const { rows, gaps } = historyRows([zero, report("2020-06-30", 3)], "2020-06-30");
  expect(rows[0]?.strength).toBe(0);
  expect(gaps).toEqual([]);
});

test("no reports make no rows", () => {
  expect(historyRows([], "2026-10-31")).toEqual({ rows: [], gaps: [] });
  expect(historyStory(historyRows([], "2026-10-31"), speechIn("vi"))).toBe("");
});

test("the story tells the course, what was lent, and the gaps", () => {
  const history = historyRows(
    [report("2019-12-31", 1), report("2020-12-31", 4, 3), report("2021-03-31", 4, 2)],
    "2021-03-31",
  );
  expect(historyStory(history, speechIn("vi"))).toBe(
    "Từ 3 biên chế (31/12/2019) lên 6 (31/03/2021). Tăng cường nhiều nhất 3. Có quãng không có báo cáo.",
  );
  expect(historyStory(history, speechIn("en"))).toBe(
    "Up from 3 posts (31 Dec 2019) to 6 (31 Mar 2021). Reinforcement at most 3. Some stretches have no report.",
  );
});

test("the story of a unit that came back to where it was names the lowest and the highest", () => {
  const history = historyRows(
    [report("2020-03-31", 3), report("2020-06-30", 2), report("2020-09-30", 3)],
    "2020-09-30",
  );
  expect(historyStory(history, speechIn("vi"))).toBe(
    "Vẫn 5 biên chế từ 31/03/2020 đến 30/09/2020, thấp nhất 4, cao nhất 5.",
  );
});

test("the story of a unit that never changed is short", () => {
  const reports = [report("2025-03-31", 9), report("2025-06-30", 9)];
  expect(historyStory(historyRows(reports, null), speechIn("vi"))).toBe(
    "Vẫn 11 biên chế từ 31/03/2025 đến 30/06/2025.",
  );
});

test("a single report is told as one", () => {
  expect(historyStory(historyRows([report("2026-10-31", 4)], "2026-10-31"), speechIn("vi"))).toBe(
    "31/10/2026: 6 biên chế.",
  );
});
