import { expect, test } from "vitest";
import { smallApp } from "../api/client.ts";
import { smallSnapshot } from "../small-snapshot.ts";
import { made } from "./made.ts";

const { get, json } = smallApp();
const trace = (figure: string, scope: string, asOf: string, more = "") =>
  json(`/api/trace?figure=${figure}&scope=${scope}&asOf=${asOf}${more}`);

test("a chosen set is summed over its units, each once", async () => {
  // 7 posts in Sín Thầu, 12 in Tân Định; by hand from small-snapshot.ts.
  const answer = await trace("strength", "26734,03154,26734", "2024-09-30");
  expect(answer).toMatchObject({ value: 19, total: 2 });
  expect(answer.scope).toEqual({
    ...{ code: "03154,26734", level: "set" },
    name: "Xã Sín Thầu, Phường Tân Định",
  });
  // Sín Thầu lies in Điện Biên: with its province it counts once, and so is the province's figure.
  const within = await trace("strength", "03154,11", "2024-09-30");
  expect(within.value).toBe((await trace("strength", "11", "2024-09-30")).value);
});

test.each(["2024-09-30", "2026-03-31"])(
  "every indicator of a set on %s is what its rows make",
  async (asOf) => {
    for (const scope of ["11,79", "03158,26743"]) {
      const { indicators } = await json(`/api/indicators?scope=${scope}&asOf=${asOf}`);
      for (const line of indicators) {
        const base = line.baseKinds.length > 0 ? `:${line.baseKinds.join("-")}` : "";
        const answer = await trace(`indicator.${line.id}${base}`, scope, asOf);
        expect([line.id, answer.value]).toEqual([line.id, line.value]);
        if (line.value !== null) expect([line.id, made(answer)]).toEqual([line.id, line.value]);
      }
    }
  },
);

test("before their first day the units of now tell their indicators with what stands unassigned", async () => {
  const snapshot = smallSnapshot();
  // Tân Định (12 posts) is split in two, and nobody has declared how: its posts are the city's alone.
  snapshot.lineage = snapshot.lineage.flatMap((link) =>
    link.from === "26734"
      ? (["26737", "26740"] as const).map((to) => ({ ...link, to, part: "partial" as const }))
      : [link],
  );
  const split = smallApp(snapshot);
  const at = "asOf=2024-09-30&structure=2026";
  for (const scope of ["VN", "79", "11,79", "26737", "26737,26740"]) {
    const { indicators } = await split.json(`/api/indicators?scope=${scope}&${at}`);
    for (const { id, value } of indicators) {
      const answer = await split.json(`/api/trace?figure=indicator.${id}&scope=${scope}&${at}`);
      expect([scope, id, answer.value]).toEqual([scope, id, value]);
      if (value !== null) expect([scope, id, made(answer)]).toEqual([scope, id, value]);
    }
  }
  const city = await split.json(`/api/trace?figure=unassigned&scope=79&${at}`);
  expect(city).toMatchObject({ value: 12, total: 1 });
  expect(city.rows[0]).toMatchObject({ unit: { code: "26734", structure: "2021" }, batch: 1 });
  const both = await split.json(`/api/trace?figure=strength&scope=11,79&${at}`);
  // All posts of then: 7 + 0 + 5 in Điện Biên, 12 + 0 in the city.
  expect(both.value).toBe(24);
});

test("a set of units of two structures, or of too many codes, is refused", async () => {
  const mixed = await get("/api/trace?figure=strength&scope=03154,03163&asOf=2026-03-31");
  expect(mixed.status).toBe(400);
  expect(await mixed.json()).toMatchObject({ code: "scope.mixed" });
  const codes = Array.from({ length: 201 }, (_, i) => String(10000 + i)).join();
  expect((await get(`/api/trace?figure=strength&scope=${codes}`)).status).toBe(400);
  expect((await get("/api/trace?figure=strength&scope=VN,11")).status).toBe(400);
});
