import { expect, test } from "vitest";
import type { Snapshot } from "../../../server/generation/snapshot.ts";
import type { Norm } from "../../../server/norms/schema.ts";
import { standingsOn } from "../../../server/norms/standing.ts";
import { smallApp } from "../api/client.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const snapshot = smallSnapshot();
const former = snapshot.structures["2021"];
const norm = (id: string, given: Partial<Norm> = {}): Norm => ({
  ...snapshot.norms.find((known) => known.id === "vn-5")!,
  ...{ id, due: null, ...given },
});
const on = (asOf: string, norms: Norm[] = snapshot.norms) =>
  new Map(
    standingsOn({ ...snapshot, norms } as Snapshot, former, asOf).map((one) => [one.id, one]),
  );

// Worked by hand. Due on 2024-09-30: four xã of Điện Biên with 7, 0, 5 and an unknown number of posts, of
// these 2, 0 and 1 deputies; three phường of province 79 with 12, an unknown number and 0.
test("each norm tells how the units stand that it judges by itself", () => {
  const standings = on("2024-09-30");
  expect(standings.get("db-6")).toMatchObject({
    ...{ state: "in_force", ruled: 4, met: 1, below: 2, notDue: 0, above: 0, unknown: 1 },
    shortfall: 7,
  });
  expect(standings.get("db-6-due")).toMatchObject({
    ...{ state: "not_due", ruled: 4, met: 1, below: 0, notDue: 2, unknown: 1, shortfall: 3 },
  });
  expect(standings.get("chief-1")).toMatchObject({
    ...{ state: "in_force", ruled: 7, met: 3, below: 2, unknown: 2, shortfall: 2 },
  });
});

test("a norm that narrower or later ones go before everywhere is overtaken and judges nobody", () => {
  expect(on("2024-09-30").get("vn-5")).toMatchObject({ state: "overtaken", ruled: 0 });
  // The day before the province's own norm.
  expect(on("2024-06-30").get("vn-5")).toMatchObject({ state: "in_force", ruled: 4 });
  expect(on("2024-06-30").get("db-6")).toMatchObject({ state: "to_come", ruled: 0 });
});

test("a norm for units that no longer are is idle", () => {
  const towns = norm("towns", { kinds: ["thi_tran"], min: 7, max: 11 });
  expect(on("2024-09-30", [towns]).get("towns")).toMatchObject({ state: "idle", ruled: 0 });
});

test("a norm ends, or is replaced from the first day of the next one on", () => {
  const short = norm("short", { effectiveUntil: "2024-08-31" });
  expect(on("2024-08-31", [short]).get("short")!.state).toBe("in_force");
  expect(on("2024-09-01", [short]).get("short")!.state).toBe("ended");
  const old = norm("old", { replacedBy: "next", effectiveUntil: "2024-08-31" });
  const next = norm("next", { effectiveFrom: "2024-09-01" });
  expect(on("2024-08-31", [old, next]).get("old")!.state).toBe("in_force");
  expect(on("2024-09-01", [old, next]).get("old")!.state).toBe("replaced");
  expect(on("2024-09-01", [old, next]).get("next")).toMatchObject({ state: "in_force", ruled: 4 });
});

test("norms are answered with their standing on the date asked about, and its rows behind it", async () => {
  const { json } = smallApp(snapshot);
  const answer = await json("/api/norms?asOf=2024-09-30");
  expect(answer).toMatchObject({ asOf: "2024-09-30", structure: "2021" });
  expect(answer.standings.map(({ id }: { id: string }) => id)).toEqual(
    answer.norms.map(({ id }: { id: string }) => id),
  );
  for (const { id, ruled } of answer.standings) {
    const trace = await json(`/api/trace?figure=ruled.${id}&scope=VN&asOf=2024-09-30`);
    expect(trace.value).toBe(ruled);
    expect(trace.total).toBe(ruled);
  }
});
