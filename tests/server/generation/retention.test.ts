import { expect, test } from "vitest";
import { toKeep } from "../../../server/generation/retention.ts";

/** Publications at a time of a day, the newest first. */
const published = (...at: string[]) =>
  at.map((publishedAt) => ({ id: publishedAt, publishedAt })).reverse();

test("a busy morning pushes out neither yesterday's nor last month's last publication", () => {
  const morning = Array.from({ length: 12 }, (_, minute) => `2026-11-28T02:${minute + 10}:00Z`);
  const before = ["2026-10-05T03:00:00Z", "2026-10-30T03:00:00Z", "2026-11-27T03:00:00Z"];
  const kept = toKeep(published(...before, ...morning));
  expect([...kept].sort()).toEqual([...before, ...morning.slice(2)].sort());
});

test("a day ends at midnight in Viet Nam, seven hours before that of the clock in the machine", () => {
  const late = ["2026-10-01T16:59:00Z", "2026-10-01T17:01:00Z", "2026-10-02T16:59:00Z"];
  const later = Array.from({ length: 10 }, (_, hour) => `2026-10-10T0${hour}:00:00Z`);
  const kept = toKeep(published(...late, ...later));
  expect(kept.has(late[0]!)).toBe(true);
  expect(kept.has(late[1]!)).toBe(false);
  expect(kept.has(late[2]!)).toBe(true);
});

test("of five years of daily publications the last 31 days and the ends of 24 months stay", () => {
  const days = Array.from({ length: 5 * 365 }, (_, day) =>
    new Date(Date.UTC(2022, 0, 1 + day, 3)).toISOString(),
  );
  const kept = toKeep(published(...days));
  // December 2026 and the last day of November are among the 31 days: 22 more months.
  expect(days.at(-1)).toMatch(/^2026-12-30/);
  expect(kept.size).toBe(31 + 22);
  expect(kept.has("2025-01-31T03:00:00.000Z")).toBe(true);
  expect(kept.has("2024-12-31T03:00:00.000Z")).toBe(false);
});

test("one without a readable manifest stays among the newest ten only", () => {
  const broken = { id: "broken", publishedAt: "" };
  const ten = published(...Array.from({ length: 10 }, (_, hour) => `2026-10-10T0${hour}:00:00Z`));
  expect(toKeep([broken, ...ten]).has("broken")).toBe(true);
  expect(toKeep([...ten, broken]).has("broken")).toBe(false);
});
