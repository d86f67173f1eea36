import { expect, test } from "vitest";
import { smallApp } from "../api/client.ts";
import { planningSnapshot } from "../plan/planning-snapshot.ts";
import { made } from "./made.ts";

const snapshot = planningSnapshot();
const { loans } = snapshot.structures["2026"];
const [first] = loans.get("03158")!;
// Agreed on the date: three posts more from 2026-07-01.
loans.set("03158", [
  first!,
  { ...first!, id: "plan-1-pc-11-03158", from: "2026-07-01", until: null, posts: 3 },
]);
const { json } = smallApp(snapshot);
const trace = (figure: string, scope = "VN") =>
  json(`/api/trace?figure=${figure}&scope=${scope}&asOf=2026-03-31&norm=min-16`);

test.each([
  // 16 − (9 + 5), 16 − 5; nobody reported 03162.
  ["lacking", "03158", 2],
  ["lacking", "03160", 11],
  ["lacking", "03162", null],
  ["lacking", "11", 13],
  ["marked.complex", "03162", 1],
  ["marked.complex", "03158", 0],
  // The five of 03158 end on 2026-09-29: within six months, not within five.
  ["ending.6", "03158", 5],
  ["ending.5", "03158", 0],
])("%s of %s is what its rows make: %s", async (figure, scope, value) => {
  const answer = await trace(figure, scope);
  expect(answer.value).toBe(value);
  expect(made(answer) || null).toBe(value || null);
});

test("border kilometres for each post that is there are 71.2 over 9 and 5", async () => {
  const answer = await trace("km_per_post", "03158");
  expect(answer.value).toBeCloseTo(71.2 / 14, 6);
  expect(answer.parts).toMatchObject([
    { figure: "border", value: 71.2 },
    { figure: "effective", value: 14 },
  ]);
  expect((await trace("km_per_post", "03162")).value).toBeNull();
});

test.each([
  ["body_posts.pc-11", 120],
  ["body_norm.pc-11", 110],
  ["body_lent.pc-11", 5],
  // 120 − 110 − 5
  ["body_spare.pc-11", 5],
])("%s is %i, and names the body", async (figure, value) => {
  const answer = await trace(figure);
  expect(answer.value).toBe(value);
  expect(made(answer)).toBe(value);
  expect(answer.name.vi).toBe("Công an tỉnh Điện Biên");
  expect(answer.documents.length).toBeGreaterThan(0);
});

test("a report that is too old tells nothing", async () => {
  expect(await trace("body_posts.pc-01")).toMatchObject({ value: null, total: 0 });
  expect((await trace("body_spare.pc-01")).value).toBeNull();
});

test.each([
  ["lacking", "03158", "", 2],
  ["lacking", "03158", "&termFrom=2026-07-01", 0],
  ["km_per_post", "03158", "&termFrom=2026-07-01", 71.2 / 17],
  // The five have ended.
  ["lacking", "03158", "&termFrom=2026-10-01", 16 - 9 - 3],
  ["ending.6", "03158", "&termFrom=2026-10-01", 0],
  ["body_lent.pc-11", "VN", "&termFrom=2026-05-01", 8],
  ["body_spare.pc-11", "VN", "&termFrom=2026-05-01", 2],
  ["body_lent.pc-11", "VN", "&termFrom=2026-05-01&termUntil=2026-06-30", 5],
  ["body_lent.pc-11", "VN", "&termFrom=2026-05-01&without=plan-1", 5],
])("%s of %s counts the loans of the term%s: %s", async (figure, scope, term, value) => {
  const answer = await json(
    `/api/trace?figure=${figure}&scope=${scope}&asOf=2026-03-31&norm=min-16${term}`,
  );
  expect(answer.value).toBeCloseTo(value, 6);
  if (figure !== "km_per_post") expect(made(answer)).toBe(value);
});
