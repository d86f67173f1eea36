import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCommunes } from "../../../../server/units/gazetteer.ts";
import { DIEN_BIEN, letter, question, startPlanner } from "../plan-server.ts";

let server: Awaited<ReturnType<typeof startPlanner>>;
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
let plan: any;
const [first, second] = DIEN_BIEN as [string, string];
const NAME = '=HYPERLINK("http://x","Kế hoạch")';

beforeAll(async () => {
  server = await startPlanner();
  const { id } = await server.draft({ ...question, placeAll: false }, NAME);
  const moves = [
    { source: "sl", code: first, posts: 1 },
    { source: "db", code: first, posts: 2 },
    { source: "db", code: second, posts: 3 },
  ];
  const filled = await server.ask("PUT", `/api/plans/${id}`, { version: 1, moves });
  const proposed = (await server.step(filled, "proposed")).answer;
  plan = (await server.step(proposed, "approved", { document: letter })).answer;
});
afterAll(() => server.close());

const file = (query: string) => fetch(`${server.running.url}/api/plans/${plan.id}/orders?${query}`);
const csv = async (by: string): Promise<Record<string, string>[]> => {
  const content = Buffer.from(await (await file(`format=csv&by=${by}`)).arrayBuffer());
  expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parse(content, { columns: true, bom: true });
};

test("the order list goes by source or by commune, with the totals of both in every row", async () => {
  const told = (rows: Record<string, string>[]) =>
    rows.map(({ source, code, posts, source_total, commune_total }) =>
      [source, code, posts, source_total, commune_total].join(" | "),
    );
  expect(told(await csv("source"))).toEqual([
    `Công an tỉnh Điện Biên | ${first} | 2 | 5 | 3`,
    `Công an tỉnh Điện Biên | ${second} | 3 | 5 | 3`,
    `Công an tỉnh Sơn La | ${first} | 1 | 1 | 3`,
  ]);
  expect(told(await csv("commune"))).toEqual([
    `Công an tỉnh Điện Biên | ${first} | 2 | 5 | 3`,
    `Công an tỉnh Sơn La | ${first} | 1 | 1 | 3`,
    `Công an tỉnh Điện Biên | ${second} | 3 | 5 | 3`,
  ]);
});

test("every row says plan, state, term, generation, date, norm and the demo mark; a name is no formula", async () => {
  const [row] = await csv("source");
  expect(row).toMatchObject({
    ...{ plan: `'${NAME}`, plan_id: plan.id, plan_state: "Đã duyệt", generation: plan.generation },
    ...{ term_from: "2026-11-01", term_until: "2027-10-31", asOf: "2026-09-30" },
    ...{ norm: "in-force", demo: "false" },
  });
  const response = await file("format=csv");
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="orders-${plan.id}-source-2026-09-30.csv"`,
  );
});

test("the workbook has the orders, the totals of each source and commune with their sum, and the plan", async () => {
  const files = unzipSync(new Uint8Array(await (await file("format=xlsx")).arrayBuffer()));
  const sheets = [...strFromU8(files["xl/workbook.xml"]!).matchAll(/<sheet [^>]*name="([^"]+)"/g)];
  expect(sheets.map(([, name]) => name)).toEqual([
    ...["Số liệu", "Cộng theo nơi cử", "Cộng theo xã", "Về tệp này"],
  ]);
  const texts = [
    ...strFromU8(files["xl/sharedStrings.xml"]!).matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs),
  ].map(([, text]) => text!);
  const rowsOf = (sheet: number) =>
    [...strFromU8(files[`xl/worksheets/sheet${sheet}.xml`]!).matchAll(/<row .*?<\/row>/gs)].map(
      ([row]) =>
        [...row.matchAll(/<c ([^>]*?)>(?:<f>)?.*?<v>(.*?)<\/v>/gs)].map(([, attributes, value]) =>
          /t="s"/.test(attributes!) ? texts[Number(value)]! : value!,
        ),
    );
  expect(rowsOf(2)).toEqual([
    ["Nơi cử", "Biên chế"],
    ["Công an tỉnh Điện Biên", "5"],
    ["Công an tỉnh Sơn La", "1"],
    ["Cộng", "6"],
  ]);
  expect(rowsOf(3).map((row) => row.at(-1))).toEqual(["Biên chế", "3", "3", "6"]);
  expect(rowsOf(4)[0]).toEqual(["Kế hoạch", NAME]);
  expect(Object.values(files).some((content) => strFromU8(content).includes("<f>"))).toBe(false);
});

test("the map has a point for each commune with all it gets, and a line from each source to it", async () => {
  const map = await (await file("format=geojson&by=commune")).json();
  const at = (code: string) => readCommunes("2026").find((unit) => unit.code === code)!;
  const points = map.features.filter(
    ({ properties }: { properties: { feature: string } }) => properties.feature === "commune",
  );
  expect(points).toHaveLength(2);
  expect(points[0]).toMatchObject({
    geometry: { type: "Point" },
    properties: { code: first, name: at(first).name, posts: 3, plan_state: "Đã duyệt" },
  });
  const lines = map.features.slice(2);
  expect(
    lines.map(({ properties }: { properties: { posts: number } }) => properties.posts),
  ).toEqual([2, 1, 3]);
  expect(lines[0].geometry).toEqual({
    type: "LineString",
    coordinates: [[103.02, 21.39], points[0].geometry.coordinates],
  });
  expect(map.about).toMatchObject({ plan_id: plan.id, generation: plan.generation, demo: false });
});

test("a plan that places nothing has no orders, and a format there is none of is refused", async () => {
  const { id } = await server.draft();
  const empty = await server.send("GET", `/api/plans/${id}/orders`);
  expect([empty.status, empty.answer.code]).toEqual([409, "plan.empty"]);
  const unknown = await server.send("GET", `/api/plans/${id}/orders?format=docx`);
  expect([unknown.status, unknown.answer.code]).toEqual([400, "query.invalid"]);
});
