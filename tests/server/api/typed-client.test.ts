import { hc, parseResponse } from "hono/client";
import { expect, expectTypeOf, test } from "vitest";
import type { Api } from "../../../server/app.ts";
import type { CoverageFrame } from "../../../server/staffing/schema.ts";
import type { UnitCard } from "../../../server/units/card-schema.ts";
import { smallApp } from "./client.ts";

const { app } = smallApp();
const client = hc<Api>("http://localhost", { fetch: app.request });

test("the typed client knows the shape of a frame", async () => {
  const frame = await parseResponse(
    client.api.coverage.$get({ query: { asOf: "2024-09-30", level: "province" } }),
  );
  expectTypeOf(frame).toEqualTypeOf<CoverageFrame>();
  expect(frame.codes).toEqual(["11", "79"]);
});

test("the typed client knows the shape of a card", async () => {
  const card = await parseResponse(
    client.api.units[":code"].$get({ param: { code: "03154" }, query: { asOf: "2024-09-30" } }),
  );
  expectTypeOf(card).toEqualTypeOf<UnitCard>();
  expect(card.unit.name).toBe("Sín Thầu");
});

test("a refusal carries its code to the client", async () => {
  const asked = parseResponse(
    client.api.units[":code"].$get({ param: { code: "99999" }, query: {} }),
  );
  await expect(asked).rejects.toMatchObject({
    statusCode: 404,
    detail: { data: { code: "unit.unknown" } },
  });
});
