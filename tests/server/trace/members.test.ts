import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../../server/generation/snapshot.ts";
import { FAMILIES } from "../../../server/trace/figures.ts";
import { smallApp } from "../api/client.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const told = { document: "cong-van-2024", batch: 1 };
const snapshot: Snapshot = {
  ...smallSnapshot(),
  trainings: [
    { structure: "2021", scope: "11", asOf: "2024-06-30", topic: "điều tra", people: 40, ...told },
  ],
  requests: [
    {
      ...{ id: "r1", structure: "2021", code: "03154", askedOn: "2024-01-01", kind: "posts" },
      ...{ text: "thêm biên chế", route: "unrouted", assignee: "", state: "open" },
      ...{ stateOn: "2024-01-01", ...told },
    } as Snapshot["requests"][number],
  ],
  templates: [
    {
      ...{ id: "t", name: "Báo cáo tuần", issuer: "Phòng Tham mưu", every: "weekly" },
      ...{ fields: ["Số tin báo"], kinds: ["xa"], from: "2022-01-01", until: null, ...told },
    } as Snapshot["templates"][number],
  ],
  targets: [
    {
      ...{ id: "tru-so", structure: "2021", scope: "11", indicator: "headquarters_completed" },
      ...{ kinds: ["xa"], percent: 100, due: "2025-12-31", setOn: "2024-01-01", reason: "" },
      ...told,
    } as unknown as Snapshot["targets"][number],
  ],
};
const { get } = smallApp(snapshot);
const trace = (figure: string) =>
  get(`/api/trace?figure=${encodeURIComponent(figure)}&asOf=2024-09-30`);

const LINES = ["headquarters_completed", "headquarters_completed:xa"];
const MONTHS = ["", "2024-11"];
/** Members of every family that has some; the others stand alone. */
const MEMBERS: Record<string, string[]> = {
  fewest: ["", "commune", "province"],
  former: ["", "known", "partial", "posts"],
  state: ["reported", "zero", "not_reported", "late", "not_applicable", "dissolved"],
  class: ["commune.strength.5-7", "province.per_10k.2.5-", "commune.shortfall.late"],
  reinforcement: ["", "ending", "planned"],
  loan: ["a"],
  headquarters: ["known", "completed", "not_reported"],
  housing: ["known", "completed", "not_reported"],
  vehicles: ["", "any", "zero", "3-", "known", "not_reported"],
  share: ["headquarters.25-49", "vehicles.all", "housing.not_reported"],
  border: ["", "china"],
  border_units: ["", "laos", "two", "marked", "none", "lent", "ending", "late", "5-9"],
  marked: ["complex", "border"],
  ending: ["6", "24"],
  body_posts: ["pc-01"],
  body_norm: ["pc-01"],
  body_lent: ["pc-01"],
  body_spare: ["pc-01"],
  cliff_posts: MONTHS,
  cliff_falls: [...MONTHS, "2024-11:2025-01"],
  cliff_kept: MONTHS,
  cliff_unknown: MONTHS,
  cliff_left: ["2024-11"],
  cliff_short: ["2024-11"],
  border_posts: ["", "ending", "elsewhere", "planned"],
  indicator: [...LINES, "headquarters_completed:xa:tru-so"],
  indicator_other: LINES,
  indicator_units: ["yes.headquarters_completed", "unknown.headquarters_completed:xa"],
  indicator_target: LINES,
  indicator_left: LINES,
  indicator_months: LINES,
  indicator_pace: LINES,
  indicator_pace_so_far: LINES,
  indicator_start: LINES,
  indicators: ["met", "late", "not_reported"],
  target_line: ["2024-01-01.tru-so"],
  training: ["điều tra"],
  requests: ["all", "open", "posts", "by.open.any.posts"],
  request_age: ["r1"],
  request_places: ["province", "commune.posts", "province.open"],
  burden: ["reports.xa", "duplicates.phuong"],
  burden_field: ["times.xa.so-tin-bao", "ad_hoc.xa.so-tin-bao"],
  norm: ["vn-5"],
  norms: ["all", "in_force.total", "all.any.11"],
  judged_by: ["vn-5"],
  ruled: ["vn-5"],
  batch: ["1"],
};
/** Told of two points only. */
const CHANGE = ["commune.gained", "province.changed", "commune.-7:-3", "province.8:"];

const idOf = (family: string, member: string) => (member === "" ? family : `${family}.${member}`);

describe.each(Object.keys(FAMILIES))("%s", (family) => {
  const members = family === "change" ? CHANGE : (MEMBERS[family] ?? [""]);

  test("answers for its members", async () => {
    for (const member of members) {
      const from = family === "change" ? "&fromDate=2024-06-30" : "";
      const id = encodeURIComponent(idOf(family, member));
      const answer = await get(`/api/trace?figure=${id}&asOf=2024-09-30${from}`);
      expect.soft(answer.status, `${family}.${member}`).toBe(200);
      const { total, batches } = await answer.json();
      const named = batches.reduce(
        (sum: number, { behind }: { behind: number }) => sum + behind,
        0,
      );
      expect(named, "rows that batches stand behind").toBeLessThanOrEqual(total);
    }
  });

  test.each(["khong", "x", "commune.khong", "yes.khong", "99", "commune.strength.khong"])(
    "refuses %s",
    async (member) => {
      if (members.some((own) => own === member) || (family === "ending" && member === "99")) return;
      const answer = await trace(`${family}.${member}`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: "figure.unknown" });
    },
  );

  test("refuses to stand without a member where it has none for that", async () => {
    if (members.includes("")) return;
    expect((await trace(family)).status).toBe(404);
  });
});

test.each(["constructor", "toString", "nothing"])("no family is called %s", async (family) => {
  expect((await trace(family)).status).toBe(404);
});
