import { expect, test } from "vitest";
import { UNIT_STATES } from "../../../server/schema.ts";
import { documentDate } from "../../../web/unit/document-date.ts";
import { postRuns } from "../../../web/unit/post-cells.ts";
import { postsWords } from "../../../web/unit/posts-words.ts";
import { unitChange } from "../../../web/unit/unit-address.ts";
import { fullName } from "../../../web/unit/unit-name.ts";
import { speechIn } from "./speech.ts";

const vi = speechIn("vi");
const en = speechIn("en");

test("a unit has its kind before its name in Vietnamese, after it in English", () => {
  expect(fullName({ kind: "xa", name: "Sín Thầu" }, vi.t)).toBe("Xã Sín Thầu");
  expect(fullName({ kind: "xa", name: "Sín Thầu" }, en.t)).toBe("Sín Thầu Commune");
});

test("a ward whose name is a number keeps the number last", () => {
  expect(fullName({ kind: "phuong", name: "1" }, vi.t)).toBe("Phường 1");
  expect(fullName({ kind: "phuong", name: "1" }, en.t)).toBe("Ward 1");
});

test("each of the six states has a name and a reason of its own, in both languages", () => {
  for (const { t } of [vi, en]) {
    const names = UNIT_STATES.map((state) => t(`state.${state}`));
    const reasons = UNIT_STATES.map((state) => t(`card.state.${state}.why`));
    expect(new Set([...names, ...reasons]).size).toBe(2 * UNIT_STATES.length);
  }
});

test("the date of a document is no more precise than the document", () => {
  expect(documentDate("2024-08-27", vi)).toBe("27/08/2024");
  expect(documentDate("2020-09", vi)).toBe("09/2020");
  expect(documentDate("2022-06", en)).toBe("Jun 2022");
  expect(documentDate("2020", vi)).toBe("2020");
});

test("one post is one, two are many", () => {
  expect([1, 2].map((count) => postsWords(count, en))).toEqual(["1 post", "2 posts"]);
});

test("posts lent never hide the posts that are missing", () => {
  const posts = { chiefs: 1, deputies: 0, officers: 5 };
  expect(postRuns(posts, 8, 3)).toEqual([
    { cell: "chief", count: 1 },
    { cell: "officer", count: 5 },
    { cell: "missing", count: 2 },
    { cell: "lent", count: 3 },
  ]);
});

const structures = [
  { id: "2021" as const, inForceUntil: "2025-06-30" },
  { id: "2026" as const, inForceUntil: null },
];

test("a unit of the structure on the screen opens on the same day", () => {
  expect(unitChange({ code: "03158", structure: "2026" }, "2026", structures)).toEqual({
    unit: "03158",
  });
});

test("a unit that has ended opens on its structure's last day, as its code may mean another now", () => {
  expect(unitChange({ code: "03158", structure: "2021" }, "2026", structures)).toEqual({
    unit: "03158",
    asOf: "2025-06-30",
    units: null,
  });
});

test("a unit in force, seen from before it began, opens on the newest day", () => {
  expect(unitChange({ code: "03158", structure: "2026" }, "2021", structures)).toEqual({
    unit: "03158",
    asOf: null,
    units: null,
  });
});
