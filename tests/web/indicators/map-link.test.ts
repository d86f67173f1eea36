import { expect, test } from "vitest";
import type { IndicatorsAnswer } from "../../../server/indicators/schema.ts";
import { mapLink } from "../../../web/indicators/map-link.ts";
import { line } from "./line-fixture.ts";

const answer = (place: Partial<IndicatorsAnswer["place"]> = {}, norm = "in-force") => ({
  asOf: "2024-08-27",
  norm,
  place: {
    ...{ scope: "94", level: "province", name: "Sóc Trăng", kind: "tinh", province: "94" },
    units: 109,
    ...place,
  } as IndicatorsAnswer["place"],
});
const query = (...given: Parameters<typeof mapLink>) => {
  const link = mapLink(...given);
  return link && Object.fromEntries(new URL(link, "http://map").searchParams);
};

test("headquarters lead to their layer, in the province and on the date of the figure", () => {
  expect(query(line({}), answer(), "?lang=en&theme=dark&scope=94&status=behind")).toEqual({
    ...{ lang: "en", theme: "dark", asOf: "2024-08-27", unit: "94" },
    ...{ layers: "headquarters", hq: "headquarters" },
  });
});

test("units of a norm lead to the table of those that meet it", () => {
  expect(query(line({ id: "units_meeting_norm.st-8" }), answer(), "")).toMatchObject({
    ...{ norm: "st-8", only: "meeting", table: "1" },
  });
  expect(query(line({ id: "units_meeting_norm" }), answer(), "")).not.toHaveProperty("norm");
  expect(query(line({ id: "units_meeting_norm" }), answer({}, "min-8"), "")).toMatchObject({
    norm: "min-8",
  });
});

test("units of eight or more lead to the class from eight up", () => {
  const link = query(line({ id: "units_at_or_above_eight" }), answer(), "");
  expect(link).toMatchObject({ indicator: "strength", range: "8-", table: "1" });
});

test("from a former district the map looks at its province, from the country at all of it", () => {
  const district = answer({ scope: "946", level: "district" });
  expect(query(line({}), district, "")).toMatchObject({ unit: "94" });
  const country = answer({ scope: "VN", level: "country", province: null });
  expect(query(line({}), country, "")).not.toHaveProperty("unit");
  const commune = answer({ scope: "31531", level: "commune" });
  expect(query(line({}), commune, "")).toMatchObject({ unit: "31531" });
});

test("what only documents state is on no map", () => {
  expect(mapLink(line({ id: "party_cells" }), answer(), "")).toBeNull();
});
