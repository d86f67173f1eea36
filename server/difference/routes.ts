import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { AppError } from "../errors.ts";
import {
  asOfFor,
  provinceIndexFor,
  type Reading,
  snapshotFor,
  structureFor,
} from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { jsonResponses } from "../openapi/responses.ts";
import { difference } from "./difference.ts";
import { generationsAnswer } from "./generations.ts";
import { pointAt } from "./point.ts";
import { DifferenceAnswer, DifferenceQuery, GenerationsAnswer } from "./schema.ts";

const generationsRoute = createRoute({
  method: "get",
  path: "/api/generations",
  tags: ["generations"],
  summary: "The states of knowledge that are kept, with the batches new in each",
  responses: jsonResponses(GenerationsAnswer.openapi("Generations"), "Generations, newest first"),
});

const differenceRoute = createRoute({
  method: "get",
  path: "/api/difference",
  tags: ["generations"],
  summary: "Units that differ between two generations or two dates, and which batch made it so",
  request: { query: DifferenceQuery.strict() },
  responses: jsonResponses(DifferenceAnswer.openapi("Difference"), "What changed"),
});

export const differenceRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(generationsRoute, async (c) => {
      const heads = await reading.store.list();
      const current = reading.store.current();
      const key = { ids: heads.map(({ id }) => id) };
      return reading.answers.json(c, current, key, () => generationsAnswer(heads, current.id));
    })
    .openapi(differenceRoute, async (c) => {
      const query = c.req.valid("query");
      if (!(query.from || query.to || query.fromDate || query.toDate)) {
        throw new AppError(
          "invalid",
          "difference.sides",
          "from, to, fromDate or toDate: expected at least one, for two equal sides do not differ",
        );
      }
      const { level, generation } = query;
      const before = await snapshotFor(reading, query.from ?? generation);
      const after = await snapshotFor(reading, query.to ?? generation);
      const newest = before.dataAsOf > after.dataAsOf ? before : after;
      const asOf = asOfFor(reading, newest, query.asOf);
      const [fromDate, toDate] = [query.fromDate ?? asOf, query.toDate ?? asOf];
      const later = [fromDate, toDate].sort()[1]!;
      const { id: structure } = structureFor(after, later, query.structure);
      const within = provinceIndexFor(after.structures[structure], query.within);
      const ids = [before.id, after.id];
      const key = { ids, fromDate, toDate, level, structure, within };
      return reading.answers.json(c, after, key, () =>
        difference(
          pointAt(before, before.structures[structure], fromDate, level, within),
          pointAt(after, after.structures[structure], toDate, level, within),
          level,
          query.within ?? null,
        ),
      );
    });
