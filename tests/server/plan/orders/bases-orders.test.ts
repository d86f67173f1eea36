import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCommunes } from "../../../../server/units/gazetteer.ts";
import { DIEN_BIEN, startPlanner } from "../plan-server.ts";

let server: Awaited<ReturnType<typeof startPlanner>>;
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
let plan: any;
/** Of three communes far from each other, each with a base that reaches nobody else. */
const pins = DIEN_BIEN.slice(0, 3);
const nameOf = (code: string) => readCommunes("2026").find((unit) => unit.code === code)!.name;

beforeAll(async () => {
  server = await startPlanner();
  // The third base serves none: its commune is no target.
  const question = {
    ...{ mode: "bases", asOf: "2026-09-30", bases: 3, measure: "covering", radiusKm: 0, pins },
    targets: { border: false, codes: pins.slice(0, 2) },
    candidates: { border: false, codes: pins },
  };
  plan = await server.solved(await server.draft(question, "Ba tổ"));
});
afterAll(() => server.close());

const file = (query: string) => fetch(`${server.running.url}/api/plans/${plan.id}/orders?${query}`);

test("the list names every base with whom it serves, and one that serves none", async () => {
  expect(plan.solution.status).toBe("optimal");
  const content = Buffer.from(await (await file("format=csv")).arrayBuffer());
  const rows: Record<string, string>[] = parse(content, { columns: true, bom: true });
  expect(
    rows.map(({ source, code, posts, km, source_total }) => [
      source,
      code,
      posts,
      km,
      source_total,
    ]),
  ).toEqual(
    pins
      .map((code, place) =>
        place < 2 ? [nameOf(code), code, "1", "0", "1"] : [nameOf(code), "", "0", "", "0"],
      )
      .toSorted(([a], [b]) => a!.localeCompare(b!, "vi")),
  );
  expect(rows[0]).toMatchObject({ plan: "Ba tổ", plan_state: "Bản nháp", term_from: "" });
});

test("the workbook has a sheet of bases and one of communes, under their own names", async () => {
  const files = unzipSync(new Uint8Array(await (await file("format=xlsx")).arrayBuffer()));
  const sheets = [...strFromU8(files["xl/workbook.xml"]!).matchAll(/<sheet [^>]*name="([^"]+)"/g)];
  expect(sheets.map(([, name]) => name)).toEqual([
    ...["Số liệu", "Cộng theo nơi đặt tổ", "Cộng theo xã", "Về tệp này"],
  ]);
});

test("the map has each commune served, each base, and a line between them", async () => {
  const { features } = await (await file("format=geojson")).json();
  type Feature = { geometry: { type: string }; properties: Record<string, unknown> };
  const told = (kind: string) =>
    features
      .filter(({ properties }: Feature) => properties.feature === kind)
      .map(({ geometry, properties }: Feature) => [
        ...[geometry.type, properties.code, properties.posts],
      ]);
  expect(told("commune")).toEqual(pins.slice(0, 2).map((code) => ["Point", code, 1]));
  expect(told("base").toSorted()).toEqual(
    pins.map((code, place) => ["Point", code, place < 2 ? 1 : 0]).toSorted(),
  );
  expect(told("order").toSorted()).toEqual(
    pins
      .slice(0, 2)
      .map((code) => ["LineString", code, 1])
      .toSorted(),
  );
});
