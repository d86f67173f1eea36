import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { askedFor, type Reading } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { jsonResponses } from "../openapi/responses.ts";
import { borderCommunes, borderSummary } from "./border.ts";
import { cliffOf } from "./cliff.ts";
import { reinforcementsOn } from "./loans.ts";
import {
  BorderAnswer,
  BorderQuery,
  CliffAnswer,
  CliffQuery,
  ReinforcementsAnswer,
  ReinforcementsQuery,
} from "./schema.ts";

const borderRoute = createRoute({
  method: "get",
  path: "/api/border",
  tags: ["reinforcement"],
  summary: "Border communes with kilometres by neighbour, strength and posts on loan",
  request: { query: BorderQuery.strict() },
  responses: jsonResponses(BorderAnswer.openapi("Border"), "Border communes, sorted by code"),
});

const reinforcementsRoute = createRoute({
  method: "get",
  path: "/api/reinforcements",
  tags: ["reinforcement"],
  summary: "Who lends whom how many posts until when",
  request: { query: ReinforcementsQuery.strict() },
  responses: jsonResponses(
    ReinforcementsAnswer.openapi("Reinforcements"),
    "Loans active on the date, and those planned after it, by commune",
  ),
});

const cliffRoute = createRoute({
  method: "get",
  path: "/api/cliff",
  tags: ["reinforcement"],
  summary:
    "Which loans end in the coming months, and which communes fall below the norm when they do",
  request: { query: CliffQuery.strict() },
  responses: jsonResponses(CliffAnswer.openapi("Cliff"), "Month by month"),
});

export const reinforcementRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(borderRoute, async (c) => {
      const { snapshot, asOf, structure } = await askedFor(reading, c.req.valid("query"));
      return reading.answers.json(c, snapshot, { asOf }, () => {
        const communes = borderCommunes(structure, asOf);
        const summary = borderSummary(communes);
        return { generation: snapshot.id, structure: structure.id, asOf, communes, summary };
      });
    })
    .openapi(reinforcementsRoute, async (c) => {
      const { snapshot, asOf, structure } = await askedFor(reading, c.req.valid("query"));
      return reading.answers.json(c, snapshot, { asOf }, () =>
        reinforcementsOn(snapshot, structure, asOf),
      );
    })
    .openapi(cliffRoute, async (c) => {
      const { generation, ...query } = c.req.valid("query");
      const { snapshot, asOf, structure, within } = await askedFor(reading, {
        ...query,
        generation,
      });
      const key = { ...query, asOf, within };
      return reading.answers.json(c, snapshot, key, () => cliffOf(snapshot, structure, key));
    });
