import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { smallApp } from "../api/client.ts";
import { countrySnapshot } from "../country-snapshot.ts";

const { get, json } = smallApp(countrySnapshot());
const ON = "asOf=2024-09-30";

/** A turn of the event loop: what blocks it holds this up. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test("other reads are answered while the workbook of 10,599 communes is written", async () => {
  const order: string[] = [];
  const exported = Promise.resolve(get(`/api/export/coverage.xlsx?${ON}`)).then(async (answer) => {
    order.push("workbook");
    return new Uint8Array(await answer.arrayBuffer());
  });
  // Its table is made; from now on it is written.
  for (let i = 0; i < 20; i++) await turn();
  for (const day of ["28", "29", "30"]) {
    await json(`/api/coverage?asOf=2024-09-${day}`);
    await turn();
    order.push(day);
  }
  const workbook = await exported;
  expect(order).toEqual(["28", "29", "30", "workbook"]);
  const xml = strFromU8(unzipSync(workbook)["xl/worksheets/sheet1.xml"]!);
  expect(xml.match(/<row /g)).toHaveLength(10_600);
});

test("a file written in a thread holds what the read answers", async () => {
  const frame = await json(`/api/coverage?${ON}`);
  const answer = await get(`/api/export/coverage.csv?${ON}`);
  const rows: Record<string, string>[] = parse(Buffer.from(await answer.arrayBuffer()), {
    columns: true,
    bom: true,
  });
  expect(rows.map(({ code }) => code)).toEqual(frame.codes);
  expect(rows.map(({ state }) => state)).toEqual(frame.state);
});

test("two exports are written, eight wait, the others are told to come again; then there is room", async () => {
  const asked = Array.from({ length: 13 }, () => get(`/api/export/units.csv?within=11`));
  const answers = await Promise.all(asked);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.map(({ status }) => status)).toEqual([429, 429, 429]);
  expect(await refused[0]!.json()).toMatchObject({ code: "export.busy" });
  expect((await get(`/api/export/units.csv?within=11`)).status).toBe(200);
});
