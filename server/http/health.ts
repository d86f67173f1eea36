import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { GenerationStore } from "../generation/snapshot.ts";
import { badRequest, NoQuery } from "../openapi/responses.ts";
import { refuseInvalid } from "./validation.ts";

const Health = z.object({
  status: z.literal("ok"),
  generation: z.string(),
  publishedAt: z.string(),
  dataAsOf: z.string(),
});

const healthRoute = createRoute({
  method: "get",
  path: "/health",
  tags: ["server"],
  summary: "Whether the server answers, and how old its figures are",
  request: { query: NoQuery },
  responses: {
    200: {
      description: "It answers",
      content: { "application/json": { schema: Health.openapi("Health") } },
    },
    400: badRequest,
  },
});

export const healthRoutes = (store: GenerationStore) =>
  new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(healthRoute, (c) => {
    const { id: generation, publishedAt, dataAsOf } = store.current();
    const health = { status: "ok" as const, generation, publishedAt, dataAsOf };
    return c.json(health, 200, { "cache-control": "no-store" });
  });
