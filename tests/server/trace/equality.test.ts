import { beforeAll, describe, expect, test } from "vitest";
import { NO_REPORT, type Snapshot } from "../../../server/generation/snapshot.ts";
import { RUNGS } from "../../../server/headquarters/schema.ts";
import { UNIT_STATES } from "../../../server/schema.ts";
import { smallApp } from "../api/client.ts";
import { smallSnapshot } from "../small-snapshot.ts";
import { made } from "./made.ts";

/** The small generation, its communes of Mường Nhé in a district with a code, and statements of a province. */
function snapshotWithDistrict(): Snapshot {
  const snapshot = smallSnapshot();
  for (const unit of snapshot.structures["2021"].communes) {
    if (unit.district === "Huyện Mường Nhé") unit.districtCode = "096";
  }
  snapshot.observations = [
    {
      ...{ structure: "2021", scope: "11", indicator: "tips_received", kinds: [] },
      ...{ asOf: "2024-06-30", value: 120, of: null, precision: "more than" },
      ...{ document: "cong-van-2024", batch: 1 },
    },
  ];
  snapshot.trainings = [
    {
      ...{ structure: "2021", scope: "11", asOf: "2024-06-30", topic: "điều tra" },
      ...{ people: 40, document: "cong-van-2024", batch: 1 },
    },
  ];
  snapshot.requests = [
    {
      ...{ id: "r1", structure: "2021", code: "03154", askedOn: "2024-01-01", kind: "posts" },
      ...{ text: "thêm biên chế", route: "unrouted", assignee: "", state: "open" },
      ...{ stateOn: "2024-01-01", document: "cong-van-2024", batch: 1 },
    } as Snapshot["requests"][number],
  ];
  return snapshot;
}

const { json } = smallApp(snapshotWithDistrict());
// biome-ignore lint/suspicious/noExplicitAny: answers of the wire
type Any = any;

const trace = (figure: string, scope: string, asOf: string, more = "") =>
  json(`/api/trace?figure=${figure}&scope=${scope}&asOf=${asOf}${more}`);

const DATES = ["2020-01-01", "2024-08-01", "2024-09-30", "2025-06-30", "2026-03-31", "2026-12-31"];
const SUMMED = [
  ...["strength", "chiefs", "deputies", "officers", "reinforcement", "shortfall"],
  ...["units", "reported", "judged", "meeting"],
];

describe.each(DATES)("on %s", (asOf) => {
  describe.each(["VN", "11", "79"])("in %s", (scope) => {
    const within = scope === "VN" ? "" : `&within=${scope}`;
    let coverage: Any;
    let headquarters: Any;
    beforeAll(async () => {
      coverage = await json(`/api/coverage?asOf=${asOf}${within}`);
      headquarters = await json(`/api/headquarters?asOf=${asOf}${within}`);
    });

    test.each(SUMMED)("the rows of %s add up to the figure of the coverage", async (figure) => {
      const answer = await trace(figure, scope, asOf);
      expect(made(answer)).toBe(coverage.summary[figure]);
      expect(answer.value ?? 0).toBe(coverage.summary[figure]);
      expect(answer.total).toBe(answer.rows.length);
    });

    test("the smallest row is the minimum", async () => {
      const answer = await trace("minimum", scope, asOf);
      expect(made(answer)).toBe(coverage.summary.minimum);
      expect(answer.value).toBe(coverage.summary.minimum);
    });

    test.each(UNIT_STATES)("the rows of state.%s are the units in that state", async (state) => {
      const answer = await trace(`state.${state}`, scope, asOf);
      expect(answer.value).toBe(coverage.summary.states[state]);
      expect(answer.total).toBe(coverage.summary.states[state]);
    });

    test.each(RUNGS)("the rows of headquarters.%s are the units on that rung", async (rung) => {
      const answer = await trace(`headquarters.${rung}`, scope, asOf);
      expect(made(answer)).toBe(headquarters.summary.headquarters[rung]);
      const housing = await trace(`housing.${rung}`, scope, asOf);
      expect(made(housing)).toBe(headquarters.summary.housing[rung]);
    });

    test("the rows of vehicles add up", async () => {
      expect(made(await trace("vehicles", scope, asOf))).toBe(headquarters.summary.vehicles);
      const any = await trace("vehicles.any", scope, asOf);
      expect(any.value).toBe(headquarters.summary.withVehicle);
    });

    test("every indicator of the scope is what its rows make", async () => {
      const { indicators } = await json(`/api/indicators?scope=${scope}&asOf=${asOf}`);
      for (const line of indicators) {
        const base = line.baseKinds.length > 0 ? `:${line.baseKinds.join("-")}` : "";
        const answer = await trace(`indicator.${line.id}${base}`, scope, asOf);
        expect([line.id, answer.value]).toEqual([line.id, line.value]);
        if (line.source === "rows" && line.value !== null) {
          expect([line.id, made(answer)]).toEqual([line.id, line.value]);
        }
        if (line.source === "statement" && line.value !== null) expect(answer.total).toBe(1);
      }
    });
  });

  test("border figures and loans are those of the border and of the reinforcements", async () => {
    const border = await json(`/api/border?asOf=${asOf}`);
    const units = await trace("border_units", "VN", asOf);
    expect(units.value).toBe(border.summary.communes);
    const lent = await trace("border_units.lent", "VN", asOf);
    expect(lent.value).toBe(border.summary.reinforced);
    const china = await trace("border_units.china", "VN", asOf);
    expect(china.value).toBe(border.summary.byNeighbour.china);
    expect(made(await trace("border_posts", "VN", asOf))).toBe(border.summary.posts);
    expect(made(await trace("border_posts.ending", "VN", asOf))).toBe(border.summary.endingSoon);
    const { reinforcements } = await json(`/api/reinforcements?asOf=${asOf}`);
    const loans = await trace("reinforcement", "VN", asOf);
    expect(loans.total).toBe(reinforcements.length);
  });

  test("what ends and who falls month by month are those of the cliff", async () => {
    const { months, falls } = await json(`/api/cliff?asOf=${asOf}`);
    for (const { month, posts, codes, falling, unknown } of months) {
      expect(made(await trace(`cliff_posts.${month}`, "VN", asOf)) ?? 0).toBe(posts);
      expect((await trace(`cliff_falls.${month}`, "VN", asOf)).value).toBe(falling.length);
      const kept = codes.length - falling.length;
      expect((await trace(`cliff_kept.${month}`, "VN", asOf)).value).toBe(kept);
      expect((await trace(`cliff_unknown.${month}`, "VN", asOf)).value).toBe(unknown.length);
    }
    for (const { month, code, reinforcement, shortfall } of falls) {
      expect(made(await trace(`cliff_left.${month}`, code, asOf))).toBe(reinforcement);
      expect(made(await trace(`cliff_short.${month}`, code, asOf))).toBe(shortfall);
    }
    const total = months.reduce((sum: number, { posts }: { posts: number }) => sum + posts, 0);
    expect(made(await trace("cliff_posts", "VN", asOf)) ?? 0).toBe(total);
    const communes = new Set(falls.map(({ code }: { code: string }) => code));
    expect((await trace("cliff_falls", "VN", asOf)).value).toBe(communes.size);
    const losing = new Set(months.flatMap(({ codes }: { codes: string[] }) => codes));
    expect((await trace("cliff_kept", "VN", asOf)).value).toBe(losing.size - communes.size);
    // The first falls before and from any month on are all the falls.
    const ids = months.map(({ month }: { month: string }) => month);
    if (ids.length < 2) return;
    for (const at of [1, Math.floor(ids.length / 2)]) {
      const spans = [ids.slice(0, at), ids.slice(at)];
      const parts = await Promise.all(
        spans.map((span) => trace(`cliff_falls.${span[0]}:${span.at(-1)}`, "VN", asOf)),
      );
      expect(parts[0].value + parts[1].value).toBe(communes.size);
      const early = falls.filter(({ month }: { month: string }) => month <= spans[0]!.at(-1)!);
      const first = new Set(early.map(({ code }: { code: string }) => code));
      expect(parts[0].value).toBe(first.size);
    }
  });

  test("each commune's own figures are those of the frame", async () => {
    const frame = await json(`/api/coverage?asOf=${asOf}`);
    for (const [i, code] of frame.codes.entries()) {
      for (const figure of [
        "strength",
        "chiefs",
        "deputies",
        "officers",
        "required",
        "shortfall",
      ]) {
        const answer = await trace(figure, code, asOf, `&structure=${frame.structure}`);
        expect([code, figure, answer.value]).toEqual([code, figure, frame[figure][i]]);
      }
    }
  });

  test("a province's figures are those of the province frame", async () => {
    const frame = await json(`/api/coverage?level=province&asOf=${asOf}`);
    for (const [i, code] of frame.codes.entries()) {
      for (const figure of ["strength", "required", "shortfall", "minimum"]) {
        const answer = await trace(figure, code, asOf);
        expect([code, figure, answer.value]).toEqual([code, figure, frame[figure][i]]);
      }
    }
  });

  test("classes and states of the legend count every commune once", async () => {
    const frame = await json(`/api/coverage?asOf=${asOf}`);
    const parts = ["-4", "5-7", "8-", ...UNIT_STATES.filter((state) => state !== "reported")];
    for (const indicator of ["strength", "per_10k", "per_border_km", "norm_share", "shortfall"]) {
      const counts = await Promise.all(
        parts.map(
          async (part) => (await trace(`class.commune.${indicator}.${part}`, "VN", asOf)).value,
        ),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(frame.codes.length);
    }
  });
});

test("a district of 2021 is summed over its own communes", async () => {
  // Sín Thầu 1+2+4, Leng Su Sìn 0, Mường Nhé 1+1+3 (Q2, late); Nậm Vì is older than a year; Nậm Kè has none.
  const answer = await trace("strength", "096", "2024-09-30");
  expect(answer.value).toBe(12);
  expect(answer.scope).toMatchObject({ level: "district", name: "Huyện Mường Nhé" });
});

test("a row names its unit, date, values, document and batch", async () => {
  const answer = await trace("strength", "03154", "2024-09-30");
  expect(answer.rows).toEqual([
    {
      list: "staffing",
      unit: {
        ...{ code: "03154", structure: "2021", name: "Xã Sín Thầu" },
        place: "Huyện Mường Nhé, Tỉnh Điện Biên",
        bare: { kind: "xa", name: "Sín Thầu" },
        province: { kind: "tinh", name: "Điện Biên" },
      },
      asOf: "2024-09-30",
      counts: 7,
      values: {
        ...{ strength: 7, chiefs: 1, deputies: 2, officers: 4, required: 6, shortfall: 0 },
        state: "reported",
      },
      document: "cong-van-2024",
      unsupported: false,
      batch: 1,
      ...{ side: null, name: null },
    },
  ]);
  expect(answer.batches).toMatchObject([{ seq: 1, who: "Công an tỉnh", behind: 1 }]);
  expect(answer.documents).toMatchObject([{ id: "cong-van-2024", behind: 1 }]);
});

test("what judged is told with its authority; a reader's own minimum has no document", async () => {
  const inForce = await trace("shortfall", "11", "2024-09-30");
  expect(inForce.rule.norms.map(({ id }: Any) => id)).toEqual(["db-6"]);
  const whatIf = await trace("required", "03154", "2024-09-30", "&norm=min-9");
  expect(whatIf).toMatchObject({ value: 9, rule: { choice: "min-9", norms: [] } });
  expect(whatIf.rows[0]).toMatchObject({ list: "norm", document: null, batch: null });
});

test("requests, norms, people and ground lead back to their rows", async () => {
  expect(await trace("requests.posts", "11", "2024-09-30")).toMatchObject({ value: 1, total: 1 });
  expect(await trace("norm.vn-5", "VN", "2024-09-30")).toMatchObject({ value: 5, made: "stated" });
  const people = await trace("population", "11", "2026-03-31");
  expect(people).toMatchObject({ value: 5000, total: 1 });
  expect(people.documents.map(({ id }: Any) => id)).toEqual(["gazetteer-2026"]);
  const border = await trace("border.china", "03158", "2026-03-31");
  expect(border).toMatchObject({ value: 41.8, total: 1 });
});

test("a figure, a place or a date that nobody knows is refused with its name", async () => {
  const { get } = smallApp();
  expect((await get("/api/trace?figure=nothing")).status).toBe(404);
  expect((await get("/api/trace?figure=strength&scope=99999")).status).toBe(404);
  expect((await get("/api/trace?figure=strength&scope=999")).status).toBe(404);
  expect((await get("/api/trace?figure=constructor")).status).toBe(404);
  expect((await get("/api/trace?figure=%3Cscript%3E")).status).toBe(400);
  expect((await get("/api/trace?figure=strength&asOf=2024-02-30")).status).toBe(400);
});

test("rows come two hundred at a time with the total", async () => {
  const snapshot = smallSnapshot();
  const structure = snapshot.structures["2026"];
  const [first] = structure.communes;
  structure.communes = Array.from({ length: 450 }, (_, i) => ({
    ...first!,
    code: String(10000 + i),
  }));
  structure.provinceOf = new Uint8Array(450);
  structure.communesOf = [[...structure.communes.keys()], []];
  structure.staffing = {
    dates: ["2026-03-31"],
    chiefs: new Int16Array(450).fill(1),
    deputies: new Int16Array(450).fill(0),
    officers: new Int16Array(450).fill(NO_REPORT + 1),
    document: new Uint16Array(450).fill(1),
    batch: new Uint16Array(450).fill(1),
  };
  const { json } = smallApp(snapshot);
  const page = await json("/api/trace?figure=chiefs&offset=400&asOf=2026-03-31");
  expect(page).toMatchObject({ value: 450, total: 450, offset: 400 });
  expect(page.rows).toHaveLength(50);
  expect(page.batches[0].behind).toBe(450);
});

describe("units of now on days of then", () => {
  const THEN = "2024-09-30";
  const NOW = "&structure=2026";

  test.each(["VN", "11", "79"])("the rows of %s add up to the carried totals", async (scope) => {
    const within = scope === "VN" ? "" : `&within=${scope}`;
    const { summary } = await json(`/api/coverage?asOf=${THEN}${NOW}${within}`);
    for (const figure of ["strength", "chiefs", "deputies", "officers", "reinforcement"]) {
      const answer = await trace(figure, scope, THEN, NOW);
      expect([figure, made(answer)]).toEqual([figure, summary[figure]]);
      expect(answer.value ?? 0).toBe(summary[figure]);
    }
  });

  test("a unit leads to the reports of the units it was made from", async () => {
    // Sín Thầu of 2026 is Sín Thầu (7 posts) and Leng Su Sìn (0) of 2021.
    const answer = await trace("strength", "03158", THEN, NOW);
    expect(answer.value).toBe(7);
    expect(answer.rows.map(({ unit, counts }: Any) => [unit.code, unit.structure, counts])).toEqual(
      [
        ["03154", "2021", 7],
        ["03158", "2021", 0],
      ],
    );
    expect(answer.documents.map(({ id }: Any) => id)).toEqual(["cong-van-2024"]);
  });
});
