import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { AppError } from "../../errors.ts";
import { formatOf } from "../../export/formats.ts";
import type { FileWriter } from "../../export/write-file.ts";
import type { Snapshot } from "../../generation/snapshot.ts";
import { refuseInvalid } from "../../http/validation.ts";
import { badRequest, busy, refusal } from "../../openapi/responses.ts";
import { PlanParams } from "../bodies.ts";
import { refuseEmpty } from "../life/steps.ts";
import { needAnswer } from "../need/need.ts";
import { type Planning, snapshotOf } from "../planning.ts";
import type { StoredPlan } from "../store/stored-plan.ts";
import { ordersMap, ordersTable } from "./tables.ts";

const OrdersQuery = z.strictObject({
  format: z.enum(["xlsx", "csv", "geojson"]).default("xlsx"),
  by: z.enum(["source", "commune"]).default("source"),
});

const ordersRoute = createRoute({
  method: "get",
  path: "/api/plans/{id}/orders",
  tags: ["plan"],
  summary: "The order list of a plan as a file: who sends whom how many",
  request: { params: PlanParams, query: OrdersQuery },
  responses: {
    200: {
      description:
        "A file; every row carries plan, state, term, generation, date, norm and the demo mark",
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
    400: badRequest,
    404: refusal("There is no such plan."),
    409: refusal("The plan places nothing."),
    429: busy,
  },
});

/** Order lists. They are written in the threads of exports. */
export const ordersRoutes = (planning: Planning, writeFile: FileWriter) =>
  new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(ordersRoute, async (c) => {
    const { format: ending, by } = c.req.valid("query");
    const plan = await planning.plans.get(c.req.valid("param").id);
    refuseEmpty(plan);
    const format = formatOf(ending);
    const { table, content } = await writeFile(format, async () => {
      const snapshot = await snapshotOf(planning, plan);
      const make = ending === "geojson" ? ordersMap : ordersTable;
      return make(snapshot, plan, by, isDemo(snapshot, plan));
    });
    const mark = table.about.demo ? "-minh-hoa" : "";
    const name = `orders-${plan.id}-${by}-${table.about.asOf}${mark}.${ending}`;
    return new Response(content as Uint8Array<ArrayBuffer>, {
      headers: {
        "content-type": format.type,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
      },
    });
  });

/** Whether any figure behind a plan is illustrative; where they cannot be asked any more, any of the country. */
function isDemo(snapshot: Snapshot, { question }: StoredPlan): boolean {
  try {
    return needAnswer(snapshot, question).demo;
  } catch (cause) {
    if (cause instanceof AppError && cause.status < 500) return snapshot.demo;
    throw cause;
  }
}
