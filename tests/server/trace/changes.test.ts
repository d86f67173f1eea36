import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../../server/generation/snapshot.ts";
import { smallApp } from "../api/client.ts";
import { smallSnapshot } from "../small-snapshot.ts";
import { made } from "./made.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers of the wire
type Any = any;

/** What was known before a second batch gave Sín Thầu two officers more on 30 September 2024. */
const before = smallSnapshot("00000000000000aa");
const after = corrected(smallSnapshot());
const { get, json } = smallApp(after, [before]);

function corrected(snapshot: Snapshot): Snapshot {
  const former = snapshot.structures["2021"];
  const { staffing, communes } = former;
  const cell =
    staffing.dates.indexOf("2024-09-30") * communes.length + former.indexOf.get("03154")!;
  staffing.officers[cell] = 6;
  staffing.batch[cell] = 2;
  snapshot.batches.set(2, { ...snapshot.batches.get(1)!, seq: 2, id: "second", rows: 1 });
  return snapshot;
}

const trace = (figure: string, scope: string, between: string) =>
  json(`/api/trace?figure=${figure}&scope=${scope}&${between}`);

const GENERATIONS = "from=00000000000000aa&asOf=2024-09-30";
/** Each pair of points as the difference and as the trace ask for it. */
const PAIRS = [
  ["two generations", GENERATIONS, GENERATIONS],
  ["a quarter", "fromDate=2024-06-30&toDate=2024-09-30", "fromDate=2024-06-30&asOf=2024-09-30"],
  ["back in time", "fromDate=2024-09-30&toDate=2024-06-30", "fromDate=2024-09-30&asOf=2024-06-30"],
  ["the reform", "fromDate=2024-09-30&toDate=2026-03-31", "fromDate=2024-09-30&asOf=2026-03-31"],
] as const;
const ROLES = ["strength", "chiefs", "deputies", "officers", "reinforcement"] as const;

describe.each(PAIRS)("between %s", (_, pair, asked) => {
  test.each(["commune", "province"])(
    "every figure of a %s is what its rows make",
    async (level) => {
      const told = await json(`/api/difference?${pair}&level=${level}`);
      const structure = `structure=${told.structure}&${asked}`;
      for (const role of ROLES) {
        const answer = await trace(role, "VN", structure);
        expect([role, answer.value]).toEqual([role, told.summary.change[role]]);
        expect([role, made(answer)]).toEqual([role, told.summary.change[role]]);
      }
      for (const unit of told.units) {
        for (const role of ROLES) {
          const answer = await trace(role, unit.code, structure);
          expect([unit.code, role, answer.value]).toEqual([unit.code, role, unit.change[role]]);
          if (answer.value !== null) expect(made(answer)).toBe(answer.value);
        }
      }
      const kinds = ["changed", "gained", "lost", "moved", "appeared", "vanished"];
      for (const kind of kinds) {
        const answer = await trace(`change.${level}.${kind}`, "VN", structure);
        expect([kind, answer.value]).toEqual([kind, told.summary[kind]]);
        expect(made(answer)).toBe(told.summary[kind]);
      }
      const all = await trace(`change.${level}.all`, "VN", structure);
      expect(all.value).toBe(told.summary.units);
      const rest = await trace(`change.${level}.unchanged`, "VN", structure);
      expect(rest.value).toBe(told.summary.units - told.summary.changed);
    },
  );

  test("classes of change, and what came or went, count every changed commune once", async () => {
    const told = await json(`/api/difference?${pair}`);
    const counts = await Promise.all(
      [":-3", "-2:-1", "0:0", "1:2", "3:", "appeared", "vanished"].map(
        async (kind) =>
          (await trace(`change.commune.${kind}`, "VN", `structure=${told.structure}&${asked}`))
            .value,
      ),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(told.summary.changed);
  });
});

test("a correction shows the row before and the row after, each with its batch and document", async () => {
  const answer = await trace("strength", "VN", GENERATIONS);
  expect(answer).toMatchObject({ value: 2, made: "change", total: 2 });
  expect(
    answer.rows.map(({ side, counts, batch, document, unit }: Any) => [
      ...[side, counts, batch, document, unit.code],
    ]),
  ).toEqual([
    ["before", -7, 1, "cong-van-2024", "03154"],
    ["after", 9, 2, "cong-van-2024", "03154"],
  ]);
  expect(answer.batches.map(({ id }: Any) => id)).toEqual(["first", "second"]);
  expect(answer.before).toEqual({ generation: before.id, asOf: "2024-09-30" });
  // What each side says by itself, to be opened from there.
  expect(answer.parts).toEqual([
    { figure: "strength", value: 24, side: "before" },
    { figure: "strength", value: 26, side: "after" },
  ]);
});

test("the rule that judged either side is told with a change that it judged", async () => {
  // Until 30 June 2024 the country's rule of 5 judged Sín Thầu, from 1 July on the province's of 6.
  const answer = await trace("shortfall", "03154", "fromDate=2024-06-30&asOf=2024-09-30");
  expect(answer.rule.norms.map(({ id }: Any) => id)).toEqual(["db-6", "vn-5"]);
});

test("a unit that gained a loan alone shows the loan", async () => {
  const answer = await trace("change.commune.moved", "VN", "fromDate=2024-09-28&asOf=2024-10-01");
  const lists = answer.rows.map(({ unit, list, side }: Any) => [unit.code, list, side]);
  // Loan b to Sín Thầu begins on 30 September, loan c to Mường Nhé ended the day before.
  expect(lists).toContainEqual(["03160", "reinforcement", "before"]);
});

test.each([
  ["figure=change.commune.gained", 400, "difference.sides"],
  ["figure=minimum&fromDate=2024-06-30&asOf=2024-09-30", 400, "figure.unchanging"],
  ["figure=per_10k&fromDate=2024-06-30&asOf=2024-09-30", 400, "figure.unchanging"],
  ["figure=strength&from=ffffffffffffffff", 404, "generation.unknown"],
  ["figure=strength&fromDate=2024-02-30", 400, undefined],
  ["figure=nothing&fromDate=2024-06-30", 404, "figure.unknown"],
])("%s is answered %i", async (query, status, code) => {
  const answer = await get(`/api/trace?${query}`);
  expect(answer.status).toBe(status);
  if (code) expect(await answer.json()).toMatchObject({ code });
});
