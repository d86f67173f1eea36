import { expect, test } from "vitest";
import type { RequestRow } from "../../../server/ledger/rows.ts";
import { registerOn } from "../../../server/requests/register.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const request = (id: string, given: Partial<RequestRow> = {}) => ({
  id,
  structure: "2021" as const,
  code: "03154",
  askedOn: "2024-01-01",
  kind: "headquarters" as const,
  text: "Sửa trụ sở",
  route: "unrouted" as const,
  assignee: "",
  state: "open" as const,
  stateOn: "2024-01-01",
  document: "cong-van-2024",
  batch: 1,
  ...given,
});
const snapshot = {
  ...smallSnapshot(),
  requests: [
    request("later", { askedOn: "2024-06-01", stateOn: "2024-06-01", kind: "posts" }),
    request("oldest", { askedOn: "2023-05-17", stateOn: "2023-05-17" }),
    request("done", { route: "answered", state: "closed", stateOn: "2024-03-01" }),
    request("split", { code: "26740", askedOn: "2024-02-01", stateOn: "2024-02-01" }),
    request("new", {
      structure: "2026",
      code: "26743",
      askedOn: "2026-02-01",
      stateOn: "2026-02-01",
    }),
  ],
};
const on = (asOf: string, given: Partial<Parameters<typeof registerOn>[1]> = {}) =>
  registerOn(snapshot, { asOf, offset: 0, limit: 100, ...given });
const ids = (answer: ReturnType<typeof on>) => answer.requests.map(({ id }) => id);

test("open requests come first, the oldest of them first, then the closed ones", () => {
  expect(ids(on("2024-09-30"))).toEqual(["oldest", "split", "later", "done"]);
});

test("a request is as old as the days since it was asked, a closed one stops ageing", () => {
  const ages = Object.fromEntries(on("2024-09-30").requests.map((one) => [one.id, one.ageDays]));
  // Counted on a calendar: 2023-05-17 to 2024-09-30 is 502 days, 2024-01-01 to 2024-03-01 is 60.
  expect(ages).toMatchObject({ oldest: 502, done: 60, later: 121 });
});

test("before a request got its state it stood open and not routed; before it was asked it is not there", () => {
  expect(on("2024-02-29").requests.find(({ id }) => id === "done")).toMatchObject({
    ...{ state: "open", route: "unrouted", stateOn: null, ageDays: 59 },
  });
  expect(ids(on("2023-05-16"))).toEqual([]);
});

test("a request keeps every state it went through, each with its day, its document and who told it", () => {
  // Of one day the one told last is in force; the rows of a generation come in that order.
  const moved = [
    request("moved", { askedOn: "2024-01-10", stateOn: "2024-01-10" }),
    request("moved", {
      ...{ askedOn: "2024-01-10", stateOn: "2024-02-01", route: "beyond_authority" },
      document: "minh-hoa",
    }),
    request("moved", {
      ...{ askedOn: "2024-01-10", stateOn: "2024-02-01", route: "assigned" },
      assignee: "Phòng Hậu cần",
    }),
    request("moved", {
      ...{ askedOn: "2024-01-10", stateOn: "2024-07-01", route: "assigned" },
      ...{ assignee: "Phòng Hậu cần", state: "closed" },
    }),
  ];
  const told = (asOf: string) => {
    const query = { asOf, offset: 0, limit: 10 };
    const answer = registerOn({ ...smallSnapshot(), requests: moved }, query);
    expect(answer.total).toBe(1);
    return { ...answer.requests[0]!, documents: answer.documents.map(({ id }) => id) };
  };
  expect(told("2024-01-31")).toMatchObject({ state: "open", route: "unrouted", ageDays: 21 });
  expect(told("2024-06-30")).toMatchObject({
    ...{ state: "open", route: "assigned", stateOn: "2024-02-01", ageDays: 172 },
    documents: ["cong-van-2024", "minh-hoa"],
  });
  const closed = told("2024-12-31");
  expect(closed).toMatchObject({ state: "closed", stateOn: "2024-07-01", ageDays: 173 });
  expect(closed.steps.map(({ on, route, state }) => [on, route, state])).toEqual([
    ["2024-01-10", "unrouted", "open"],
    ["2024-02-01", "beyond_authority", "open"],
    ["2024-02-01", "assigned", "open"],
    ["2024-07-01", "assigned", "closed"],
  ]);
  expect(closed.steps[1]).toMatchObject({
    ...{ document: "minh-hoa", batch: 1 },
    ...{ who: "Công an tỉnh", toldAt: "2024-10-06T00:00:00Z" },
  });
});

test("after the change of structure a request stands in what its unit became", () => {
  const place = (id: string) => on("2026-03-31").requests.find((one) => one.id === id)!.now;
  expect(place("oldest")).toEqual({ code: "03158", province: "11", provinceName: "Điện Biên" });
  expect(ids(on("2026-03-31", { within: "03158" }))).toEqual(["oldest", "later", "done"]);
});

test("counts by kind, and by unit and province, add up to the register", () => {
  const answer = on("2024-09-30");
  expect(answer.counts.open).toMatchObject({ headquarters: 2, posts: 1, reporting: 0 });
  expect(answer.counts.states).toEqual({ open: 3, closed: 1 });
  expect(answer.units.map(({ code, open, closed }) => [code, open, closed])).toEqual([
    ["03154", 2, 1],
    ["26740", 1, 0],
  ]);
  const open = answer.provinces.reduce((sum, one) => sum + one.open, 0);
  expect(open).toBe(3);
});

test("filters keep what they say, and each facet counts under the others", () => {
  expect(ids(on("2024-09-30", { kind: "posts" }))).toEqual(["later"]);
  expect(ids(on("2024-09-30", { state: "closed" }))).toEqual(["done"]);
  expect(ids(on("2024-09-30", { within: "79" }))).toEqual(["split"]);
  expect(on("2024-09-30", { kind: "posts" }).counts.kinds).toMatchObject({
    ...{ headquarters: 3, posts: 1 },
  });
  expect(() => on("2024-09-30", { within: "99" })).toThrow(
    expect.objectContaining({ code: "unit.unknown" }),
  );
});

test("a page holds so many, the total stays", () => {
  const page = on("2024-09-30", { offset: 1, limit: 2 });
  expect(page.total).toBe(4);
  expect(ids(page)).toEqual(["split", "later"]);
});
