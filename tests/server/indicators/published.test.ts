import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { table } from "../demo/reading.ts";
import { startDemo } from "./demo-server.ts";

// Expected values are those of geodata/published-figures.csv and roadmap-targets.csv.

let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  demo = await startDemo();
}, 180_000);
afterAll(() => demo.close());

/** Indicators that go by a shorter name than the table of published figures gives them. */
const NAMES: Record<string, string> = {
  communes_with_regular_police: "units_with_police",
  communes_with_two_deputies: "units_with_two_deputies",
  headquarters_named_completed: "headquarters_completed",
  transfer_rounds_since_2019_11: "transfer_rounds",
  offences_detected_two_years: "offences_detected",
  tips_received_two_years: "tips_received",
  tips_verified_two_years: "tips_verified",
  officers_trained_in_year: "people_trained",
};

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
async function linesOf(scope: string, asOf: string, id: string): Promise<any[]> {
  const { indicators } = await demo.json(`/api/indicators?scope=${scope}&asOf=${asOf}`);
  return indicators.filter((line: { id: string }) => line.id === id);
}

describe("every published figure is read back from its scope and date", () => {
  for (const row of table("published-figures")) {
    test(`document ${row.document}: ${row.indicator} of ${row.scope} on ${row.as_of} is ${row.value}`, async () => {
      const lines = await linesOf(row.scope!, row.as_of!, NAMES[row.indicator!] ?? row.indicator!);
      expect(lines).toHaveLength(1);
      const [line] = lines;
      expect(line.value).toBe(Number(row.value));
      expect(line.documents).toEqual([row.document]);
      if (row.of) expect(line.of).toBe(Number(row.of));
      if (line.source === "statement") expect(line.precision).toBe(row.precision);
      else expect(["exact", "year only"]).toContain(row.precision);
    });
  }
});

test("document A counts 80 xã, document D 92 xã and thị trấn: each line names its base", async () => {
  const [first] = await linesOf("94", "2020-09-30", "units_with_police");
  expect(first).toMatchObject({ value: 80, of: 80, base: "80 xã", baseKinds: ["xa"] });
  const [second] = await linesOf("94", "2024-08-27", "party_cells");
  expect(second).toMatchObject({ of: 92, base: "92 xã, thị trấn", baseKinds: ["xa", "thi_tran"] });
});

test("document B: the norms of xã and of thị trấn are two lines on two bases", async () => {
  const [communes] = await linesOf("38", "2020-09-30", "units_meeting_norm.th-xa-5");
  const [towns] = await linesOf("38", "2020-09-30", "units_meeting_norm.th-town-7-11");
  expect(communes).toMatchObject({ baseKinds: ["xa"], status: "met" });
  expect(towns).toMatchObject({ baseKinds: ["thi_tran"], status: "met" });
  expect(communes.of + towns.of).toBe(499);
});

test("document D: 4 of 92 headquarters, 88 left in 16 months, 5.5 a month, and it is behind", async () => {
  const [line] = await linesOf("94", "2024-08-27", "headquarters_completed");
  expect(line).toMatchObject({
    value: 4,
    of: 92,
    base: "92 xã, thị trấn",
    target: 92,
    targetPercent: 100,
    due: "2025-12-31",
    remaining: 88,
    monthsLeft: 16,
    paceRequired: 5.5,
    status: "behind",
    baseline: { value: 4, of: 92, asOf: "2024-08-27" },
  });
});

test("document D: every target of the roadmap table is told with its due date", async () => {
  for (const row of table("roadmap-targets")) {
    const lines = await linesOf(row.scope!, "2024-08-27", row.indicator!);
    expect(lines.map(({ targetId }) => targetId)).toEqual([row.id]);
    expect(lines[0]).toMatchObject({ target: 92, due: row.due || null });
    const who = "Hội nghị ngày 27/8/2024, Sóc Trăng";
    expect(lines[0].targetHistory).toMatchObject([{ document: "D", reason: "", who }]);
  }
});

test("document D: housing that was due at the end of 2023 is missed, party cells are met", async () => {
  const [housing] = await linesOf("94", "2024-08-27", "housing_completed");
  expect(housing).toMatchObject({ status: "missed", due: "2023-12-31" });
  const [cells] = await linesOf("94", "2024-08-27", "party_cells");
  expect(cells).toMatchObject({ status: "met", remaining: 0 });
});

test("document E: 540 people on 16 topics; the topics behind them add up to as many", async () => {
  const query = "scope=11&asOf=2021-12-31";
  const { trainings } = await demo.json(`/api/indicators/people_trained/units?${query}`);
  const people = trainings.map((row: { people: number }) => row.people);
  expect(people).toHaveLength(16);
  expect(people.reduce((sum: number, count: number) => sum + count)).toBe(540);
});

test("document E: almost 400 posts lent are shown beside the sum of the loans that are known", async () => {
  const [line] = await linesOf("VN", "2022-03-31", "border_reinforcements");
  expect(line).toMatchObject({ value: 400, precision: "almost", source: "statement" });
  expect(line.otherwise).toMatchObject({ source: "rows", precision: "sum" });
  expect(Math.abs(line.otherwise.value - 400)).toBeLessThanOrEqual(10);
});

test("document E: once its loans end, the rows are newer than the document and speak for themselves", async () => {
  const [line] = await linesOf("11", "2025-06-30", "border_reinforcements");
  expect(line).toMatchObject({ source: "rows", otherwise: null });
});

test("Sóc Trăng after it became part of Cần Thơ shows the last day of its structure", async () => {
  const answer = await demo.json("/api/indicators?scope=94&asOf=2025-12-31");
  expect(answer).toMatchObject({ asOf: "2025-06-30", ended: "2025-06-30", structure: "2021" });
});

test("a former district and a chosen set are scopes of their own, without a target of the province", async () => {
  const district = await demo.json("/api/indicators?scope=946&asOf=2024-08-27");
  expect(district.place).toMatchObject({ level: "district", province: "94" });
  const line = district.indicators.find(({ id }: { id: string }) => id === "strength");
  expect(line.baseUnits).toBe(district.place.units);
  expect(line.targetId).toBeNull();
  const set = await demo.json("/api/indicators?scope=03160,03158&asOf=2026-10-31");
  expect(set).toMatchObject({ scope: "03158,03160", place: { level: "set", units: 2 } });
});

test("the posts of 2020 are as many in the units of now as in those of then", async () => {
  const roles = ["strength", "chiefs", "deputies", "officers"];
  const sumsIn = async (structure: string) => {
    const query = `scope=VN&asOf=2020-09-30&structure=${structure}`;
    const { indicators } = await demo.json(`/api/indicators?${query}`);
    const lines = indicators.filter(({ id }: { id: string }) => roles.includes(id));
    return lines.map(({ id, value }: { id: string; value: number }) => [id, value]);
  };
  const then = await sumsIn("2021");
  expect(then).toHaveLength(4);
  expect(await sumsIn("2026")).toEqual(then);
});

test("sums carried into the units of now name every document behind them, the illustrative ones too", async () => {
  const lineIn = async (query: string) => {
    const { indicators, ...answer } = await demo.json(`/api/indicators?${query}`);
    const line = indicators.find(({ id }: { id: string }) => id === "strength");
    return { demo: answer.demo, documents: line.documents, date: line.asOf };
  };
  // On 2020-09-30 documents A and B tell of Sóc Trăng and Thanh Hóa, illustrative rows of all others.
  const country = "scope=VN&asOf=2020-09-30";
  const now = await lineIn(`${country}&structure=2026`);
  expect(now).toEqual({ demo: true, documents: ["A", "B", "DEMO"], date: "2020-09-30" });
  expect(now).toEqual(await lineIn(`${country}&structure=2021`));
  // Cần Thơ of now holds Sóc Trăng, told by document A, beside Hậu Giang and the old Cần Thơ.
  const canTho = await lineIn("scope=92&asOf=2020-09-30&structure=2026");
  expect(canTho).toMatchObject({ demo: true, documents: ["A", "DEMO"] });
});

test("loans carried into the units of now count from their own rows, and so outlive a document", async () => {
  const lineIn = async (structure: string) => {
    const query = `scope=VN&asOf=2025-03-31&structure=${structure}`;
    const { indicators } = await demo.json(`/api/indicators?${query}`);
    const { value, source, asOf, documents } = indicators.find(
      ({ id }: { id: string }) => id === "border_reinforcements",
    );
    return { value, source, asOf, documents };
  };
  expect(await lineIn("2026")).toEqual(await lineIn("2021"));
  expect(await lineIn("2026")).toMatchObject({ source: "rows" });
});

test("the small history of carried sums goes back over the reports of then", async () => {
  const { indicators } = await demo.json("/api/indicators?scope=VN&asOf=2020-09-30&structure=2026");
  const then = await demo.json("/api/indicators?scope=VN&asOf=2020-09-30&structure=2021");
  const historyOf = (lines: { id: string; history: { asOf: string; value: number }[] }[]) =>
    lines.find(({ id }) => id === "strength")!.history.map(({ asOf, value }) => [asOf, value]);
  expect(historyOf(indicators)).toEqual(historyOf(then.indicators));
  expect(historyOf(indicators).length).toBeGreaterThan(2);
});

test("headquarters of then are not told of units of now: a building is not summed", async () => {
  const ids = async (structure: string) => {
    const query = `scope=92&asOf=2024-09-30&structure=${structure}`;
    const { indicators } = await demo.json(`/api/indicators?${query}`);
    return indicators.map(({ id }: { id: string }) => id);
  };
  expect(await ids("2021")).toContain("headquarters_completed");
  expect(await ids("2026")).not.toContain("headquarters_completed");
});

test("wards that the scheme does not cover yet owe nothing: they are not unreported", async () => {
  // Thành phố Sóc Trăng had ten phường, and phường joined the scheme on 1 March 2025.
  const before = await demo.json("/api/indicators?scope=941&asOf=2024-08-27");
  expect(before.place).toMatchObject({ units: 10, covered: 0 });
  expect(before.indicators.map(({ id }: { id: string }) => id)).not.toContain("strength");
  const since = await demo.json("/api/indicators?scope=941&asOf=2025-06-30");
  expect(since.place).toMatchObject({ units: 10, covered: 10 });
});

test("the units behind a norm tell how many posts they have and the least they need", async () => {
  const query = "scope=94&asOf=2024-08-27";
  const { codes, values, compared } = await demo.json(
    `/api/indicators/units_meeting_norm.st-8/units?${query}`,
  );
  expect(compared.role).toBe("total");
  expect(compared.least).toEqual(codes.map(() => 8));
  expect(compared.counts.map((count: number) => Number(count >= 8))).toEqual(values);
  // 663 posts stand in the 92 units that are compared: the strength of the province.
  const [strength] = await linesOf("94", "2024-08-27", "strength");
  expect(compared.counts.reduce((sum: number, count: number) => sum + count)).toBe(strength.value);
  const houses = await demo.json(`/api/indicators/housing_completed/units?${query}`);
  expect(houses.compared).toBeNull();
});

test("a norm that judges nobody any more is neither met nor missed", async () => {
  // Since 1 July 2025 the illustrative norm for xã goes before the ministry's five of 2019.
  const [before] = await linesOf("VN", "2025-06-30", "units_meeting_norm.vn-5");
  expect(before).toMatchObject({ targetPercent: 100 });
  expect(await linesOf("VN", "2026-10-31", "units_meeting_norm.vn-5")).toEqual([]);
  expect(await linesOf("VN", "2026-10-31", "units_meeting_norm.deputy-1-2")).toEqual([]);
});

test("norms of 2020 do not judge the units of now, unless a reader chooses one", async () => {
  const query = "scope=92&asOf=2020-09-30";
  const idsBy = async (norm: string) => {
    const path = `/api/indicators?${query}&structure=2026&norm=${norm}`;
    const { indicators } = await demo.json(path);
    return indicators.map(({ id }: { id: string }) => id).filter((id: string) => /norm/.test(id));
  };
  expect(await idsBy("in-force")).toEqual([]);
  expect(await idsBy("min-8")).toEqual(["units_meeting_norm"]);
});

test("the units behind a figure add up to it", async () => {
  for (const id of ["headquarters_completed", "strength", "units_meeting_norm.st-8"]) {
    const [line] = await linesOf("94", "2024-08-27", id);
    const path = `/api/indicators/${id}/units?scope=94&asOf=2024-08-27`;
    const units = await demo.json(path);
    expect(units.codes).toHaveLength(92);
    const sum = units.values.reduce((total: number, value: number | null) => total + (value ?? 0));
    expect(sum).toBe(line.value);
  }
});

test("moving a target keeps the old line, says who moved it and why, and reads as re-baselined", async () => {
  const move = {
    id: "st-headquarters",
    percent: 100,
    due: "2026-12-31",
    setOn: "2024-09-15",
    reason: "Chờ vốn đầu tư công",
    who: "Công an tỉnh Sóc Trăng",
    document: "D",
  };
  const response = await demo.post("/api/targets", move);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ outcome: "accepted" });
  const [before] = await linesOf("94", "2024-08-27", "headquarters_completed");
  expect(before).toMatchObject({ due: "2025-12-31", status: "behind" });
  const [after] = await linesOf("94", "2024-09-30", "headquarters_completed");
  expect(after).toMatchObject({ due: "2026-12-31", status: "re_baselined", monthsLeft: 27 });
  expect(after.targetHistory).toMatchObject([
    { due: "2025-12-31", reason: "", who: "Hội nghị ngày 27/8/2024, Sóc Trăng" },
    { due: "2026-12-31", reason: move.reason, who: move.who, setOn: "2024-09-15" },
  ]);
  const again = await demo.post("/api/targets", move);
  expect(await again.json()).toMatchObject({ outcome: "known" });
}, 60_000);

test.each([
  [404, "target.unknown", { id: "nobody" }],
  [404, "document.unknown", { document: "none such" }],
  [409, "target.set_on", { id: "st-housing", setOn: "2022-08-19" }],
  [409, "target.unchanged", { id: "st-housing", due: "2023-12-31" }],
  [400, "body.invalid", { reason: " " }],
  [400, "body.invalid", { percent: 101 }],
  [400, "body.invalid", { due: "2025-02-30" }],
])("a move that cannot be is refused with %i %s", async (status, code, given) => {
  const move = {
    ...{ id: "st-trucks", percent: 100, due: "2026-12-31", setOn: "2024-09-15" },
    ...{ reason: "vì", who: "Công an tỉnh", document: "D" },
  };
  const response = await demo.post("/api/targets", { ...move, ...given });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});

test.each([
  ["scope=99", 404, "unit.unknown"],
  ["scope=999", 404, "unit.unknown"],
  ["scope=03158,26734&asOf=2025-07-01", 400, "scope.mixed"],
  ["scope=1", 400, "query.invalid"],
  ["scope=VN,94", 400, "query.invalid"],
  [`scope=${Array(201).fill("03158").join(",")}`, 400, "query.invalid"],
  ["norm=none-such", 404, "norm.unknown"],
  ["asOf=2024-02-30", 400, "query.invalid"],
  ["colour=red", 400, "query.unknown"],
])("%.40s is refused", async (query, status, code) => {
  const response = await demo.request(`/api/indicators?${query}`);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});

test("an unknown indicator has no units", async () => {
  const response = await demo.request("/api/indicators/nothing/units");
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "indicator.unknown" });
});
