import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { askedFor, type Reading, snapshotFor } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { jsonResponses } from "../openapi/responses.ts";
import { ReadQuery, STRUCTURES, UnitCode } from "../schema.ts";
import { readArchipelagos } from "./archipelagos.ts";
import { CardQuery, UnitCard } from "./card-schema.ts";
import { communeCard } from "./commune-card.ts";
import { unitsOf } from "./list.ts";
import { provinceCard } from "./province-card.ts";
import { resolveUnit } from "./resolve.ts";
import { SearchAnswer, SearchQuery, StructuresAnswer, UnitsAnswer, UnitsQuery } from "./schema.ts";
import { searchUnits } from "./search.ts";

const structuresRoute = createRoute({
  method: "get",
  path: "/api/structures",
  tags: ["units"],
  summary: "The structures of units with their dates and boundaries, and both archipelagos",
  request: { query: ReadQuery.pick({ generation: true }).strict() },
  responses: jsonResponses(StructuresAnswer.openapi("Structures"), "Structures, oldest first"),
});

const unitsRoute = createRoute({
  method: "get",
  path: "/api/units",
  tags: ["units"],
  summary: "Units of a structure, sorted by code: the order of the columns of every frame",
  request: { query: UnitsQuery.strict() },
  responses: jsonResponses(UnitsAnswer.openapi("Units"), "Units"),
});

const unitRoute = createRoute({
  method: "get",
  path: "/api/units/{code}",
  tags: ["units"],
  summary: "Everything about one unit on a date, with the document behind every figure",
  request: { params: z.object({ code: UnitCode }), query: CardQuery.strict() },
  responses: jsonResponses(UnitCard.openapi("UnitCard"), "The card of a commune or a province"),
});

const searchRoute = createRoute({
  method: "get",
  path: "/api/search",
  tags: ["units"],
  summary: "Units by name, former name or code, with or without diacritics",
  request: { query: SearchQuery.strict() },
  responses: jsonResponses(SearchAnswer.openapi("Search"), "Units, best first"),
});

export const unitsRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(structuresRoute, async (c) => {
      const snapshot = await snapshotFor(reading, c.req.valid("query").generation);
      return reading.answers.json(c, snapshot, {}, () => ({
        generation: snapshot.id,
        structures: STRUCTURES.map((id) => {
          const { provinces, communes, ...structure } = snapshot.structures[id];
          const { inForceFrom, inForceUntil, bounds, boundaries } = structure;
          const counts = { provinces: provinces.length, communes: communes.length };
          return { id, inForceFrom, inForceUntil, ...counts, bounds, boundaries };
        }),
        archipelagos: readArchipelagos(),
      }));
    })
    .openapi(unitsRoute, async (c) => {
      const { level, ...query } = c.req.valid("query");
      const { snapshot, structure, within } = await askedFor(reading, query);
      return reading.answers.json(c, snapshot, { level, structure: structure.id, within }, () => ({
        generation: snapshot.id,
        structure: structure.id,
        level,
        units: unitsOf(structure, level, within),
      }));
    })
    .openapi(unitRoute, async (c) => {
      const { code } = c.req.valid("param");
      const { norm, ...query } = c.req.valid("query");
      const { snapshot, asOf } = await askedFor(reading, query);
      const { structure, unit } = resolveUnit(snapshot, code, asOf, query.structure);
      const key = { asOf, norm, structure: structure.id };
      return reading.answers.json(c, snapshot, key, () => {
        const card = { snapshot, structure, unit, asOf, norm };
        return unit.parent === null ? provinceCard(card) : communeCard(card);
      });
    })
    .openapi(searchRoute, async (c) => {
      const { q, limit } = c.req.valid("query");
      const snapshot = reading.store.current();
      return reading.answers.json(c, snapshot, { q, limit }, () => ({
        results: searchUnits(snapshot, q, limit),
      }));
    });
