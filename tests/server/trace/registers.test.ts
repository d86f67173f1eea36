import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../../server/generation/snapshot.ts";
import type { RequestRow, TemplateRow } from "../../../server/ledger/rows.ts";
import { smallApp } from "../api/client.ts";
import { smallSnapshot } from "../small-snapshot.ts";
import { made } from "./made.ts";

const request = (id: string, given: Partial<RequestRow>): Snapshot["requests"][number] => ({
  ...{ id, structure: "2021", code: "03154", askedOn: "2024-01-01", kind: "posts" },
  ...{ text: "thêm biên chế", route: "unrouted", assignee: "", state: "open" },
  ...{ stateOn: "2024-01-01", document: "cong-van-2024", batch: 1 },
  ...given,
});
const template = (id: string, given: Partial<TemplateRow>): Snapshot["templates"][number] => ({
  ...{ id, name: id, issuer: "Phòng Tham mưu", every: "weekly", fields: ["Số tin báo"] },
  ...{ kinds: ["xa"], from: "2022-01-01", until: null, document: "cong-van-2024", batch: 1 },
  ...given,
});
const snapshot = {
  ...smallSnapshot(),
  requests: [
    request("r1", {}),
    request("r2", { code: "03158", kind: "headquarters" }),
    // Closed sixty days after it was asked.
    request("r3", { code: "26734", state: "closed", stateOn: "2024-03-01", route: "answered" }),
  ],
  templates: [
    template("week", { fields: ["Số tin báo", "Lượt tuần tra"] }),
    template("month", { every: "monthly", fields: ["SỐ TIN BÁO"] }),
    template("theme", { every: "ad_hoc", fields: ["so tin bao"] }),
  ],
};
const { json } = smallApp(snapshot);
const trace = (figure: string, scope = "VN", asOf = "2024-09-30") =>
  json(`/api/trace?figure=${encodeURIComponent(figure)}&scope=${scope}&asOf=${asOf}`);

describe("requests", () => {
  test.each([
    ["requests.all", "VN", 3],
    ["requests.open", "VN", 2],
    ["requests.by.any.any.posts", "VN", 2],
    ["requests.by.open.any.posts", "VN", 1],
    ["requests.by.closed.answered.any", "VN", 1],
    ["requests.by.open.answered.any", "VN", 0],
    // Of a set each request counts once, though its commune lies in the province too.
    ["requests.all", "03154,11", 2],
    ["request_places.province.open", "VN", 1],
    ["request_places.commune.open", "VN", 2],
    ["request_places.commune.headquarters", "VN", 1],
  ])("%s of %s are %i", async (figure, scope, count) => {
    const answer = await trace(figure, scope);
    expect(answer.value).toBe(count);
    expect(made(answer)).toBe(count);
  });

  test("age is counted in days, and of a closed one stops", async () => {
    // 2024 is a leap year: 274 days from 1 January to 30 September less one.
    expect(await trace("request_age.r1")).toMatchObject({ value: 273, made: "days", total: 1 });
    expect(await trace("request_age.r3")).toMatchObject({ value: 60, total: 1 });
  });
});

describe("the burden of reports", () => {
  test.each([
    // 52 and 12 reports; 52 + 12 times the one field and 52 times the other; 52 of each at the densest.
    ["burden.reports.xa", 64],
    ["burden.fields.xa", 116],
    ["burden.without.xa", 104],
    ["burden.duplicates.xa", 1],
    ["burden.reports.phuong", 0],
    ["burden_field.times.xa.so-tin-bao", 64],
    ["burden_field.templates.xa.so-tin-bao", 3],
    ["burden_field.ad_hoc.xa.so-tin-bao", 1],
  ])("%s is %i", async (figure, count) => {
    const answer = await trace(figure);
    expect(answer.value).toBe(count);
    expect(made(answer)).toBe(count);
    if (count > 0) expect(answer.documents).toMatchObject([{ id: "cong-van-2024" }]);
  });

  test("each total is that of the read", async () => {
    const { totals } = await json("/api/report-templates?kind=xa&asOf=2024-09-30");
    expect((await trace("burden.fields.xa")).value).toBe(totals.fieldsAYear);
    expect((await trace("burden.without.xa")).value).toBe(totals.withoutDuplicates);
  });
});

describe("norms", () => {
  test.each([
    ["norms.all", 4],
    ["norms.all.total", 2],
    ["norms.all.any.11", 2],
    // Every xã lies in Điện Biên, whose own norm goes before that of the country.
    ["norms.in_force", 3],
    // Before July 2024 the province had none of its own.
    ["norms.in_force.any.any", 2, "2024-06-30"],
    ["norms.in_force.any.11", 0, "2024-06-30"],
  ])("%s are %i", async (figure, count, asOf = "2024-09-30") => {
    const answer = await trace(figure as string, "VN", asOf as string);
    expect(answer).toMatchObject({ value: count, total: count });
  });

  test("the units that a norm judges are those of the frame", async () => {
    const frame = await json("/api/coverage?asOf=2024-09-30");
    for (const [place, { id }] of frame.norm.norms.entries()) {
      const units = frame.rule.filter((rule: number | null) => rule === place).length;
      expect(await trace(`judged_by.${id}`)).toMatchObject({ value: units, total: units });
    }
    expect(await trace("judging")).toMatchObject({ value: frame.norm.norms.length });
  });
});

describe("a batch", () => {
  test("its rows are those that readers see, and one for what they do not", async () => {
    const answer = await trace("batch.1");
    // The head of the batch says forty.
    expect(answer.value).toBe(40);
    expect(made(answer)).toBe(40);
    const count: Record<string, number> = {};
    for (const { list } of answer.rows) count[list] = (count[list] ?? 0) + 1;
    expect(count).toEqual({
      // Eight reports of then and three since; the loan since is one that went on.
      ...{ staffing: 11, no_unit: 1, scheme: 4, headquarters: 4, housing: 1, vehicles: 2 },
      ...{ reinforcement: 4, norm: 4, request: 3, template: 3, batch: 1 },
    });
    expect(answer.rows.at(-1)).toMatchObject({ list: "batch", counts: 40 - 37 });
  });

  test("one that was taken back shows that none of its rows is left", async () => {
    const taken = smallSnapshot();
    const head = taken.batches.get(1)!;
    taken.batches.set(2, { ...head, seq: 2, id: "second", rows: 7, withdrawn: true });
    const { json } = smallApp(taken);
    const answer = await json("/api/trace?figure=batch.2");
    expect(answer).toMatchObject({ value: 7, total: 1 });
    expect(answer.rows[0]).toMatchObject({
      ...{ list: "batch", counts: 7, values: { state: "withdrawn" } },
    });
  });
});

test("a single loan is traced by its id, and the fewest posts to their communes", async () => {
  // Loan b: two posts from Hà Nội to Sín Thầu since 30 September 2024.
  expect(await trace("loan.b")).toMatchObject({ value: 2, total: 1 });
  // Leng Su Sìn and Bến Thành have reported zero.
  expect(await trace("fewest.commune")).toMatchObject({ value: 2, total: 2 });
  expect(await trace("fewest.province")).toMatchObject({ value: 2, total: 2 });
});

test("units of now on days of then lead to the units they were made from", async () => {
  const at = (figure: string, scope: string) =>
    json(`/api/trace?figure=${figure}&scope=${scope}&asOf=2024-09-30&structure=2026`);
  // 03160 is Mường Nhé (5 posts, late) and Nậm Vì (silent) of 2021.
  expect(await at("former", "03160")).toMatchObject({ value: 2, total: 2 });
  expect(await at("former.known", "03160")).toMatchObject({ value: 1, total: 1 });
  expect(await at("former.posts", "03160")).toMatchObject({ value: 5 });
  const frame = await json("/api/coverage?asOf=2024-09-30&structure=2026");
  const partial = frame.known.filter((known: number, i: number) => known < frame.parts[i]).length;
  expect(await at("former.partial", "VN")).toMatchObject({ value: partial });
});
