import { OpenAPIHono } from "@hono/zod-openapi";
import { type Access, localDemo } from "./access/access.ts";
import { guard } from "./access/guard.ts";
import { differenceRoutes } from "./difference/routes.ts";
import { AppError } from "./errors.ts";
import { exportRoutes } from "./export/routes.ts";
import { fileWriter } from "./export/write-file.ts";
import type { GenerationStore } from "./generation/snapshot.ts";
import { headquartersRoutes } from "./headquarters/routes.ts";
import { Answers } from "./http/answers.ts";
import { errorAnswer } from "./http/errors.ts";
import { healthRoutes } from "./http/health.ts";
import type { Reading } from "./http/reading.ts";
import { targetOf } from "./http/target.ts";
import { todayInVietNam } from "./http/today.ts";
import { got } from "./http/validation.ts";
import { WebFiles } from "./http/web-files.ts";
import type { Writing } from "./http/writing.ts";
import { importRoutes } from "./import/routes.ts";
import { indicatorsRoutes } from "./indicators/routes.ts";
import { normsRoutes } from "./norms/routes.ts";
import { describeApi } from "./openapi/document.ts";
import { openapiRoutes } from "./openapi/routes.ts";
import { compareRoutes } from "./plan/compare/routes.ts";
import { lifeRoutes } from "./plan/life/routes.ts";
import { needRoutes } from "./plan/need/routes.ts";
import { ordersRoutes } from "./plan/orders/routes.ts";
import { plansRoutes } from "./plan/routes.ts";
import { Pool } from "./plan/runs/pool.ts";
import { runsRoutes } from "./plan/runs/routes.ts";
import { Runs } from "./plan/runs/runs.ts";
import { PlanStore } from "./plan/store/plan-store.ts";
import { whyRoutes } from "./plan/why/routes.ts";
import { reinforcementRoutes } from "./reinforcement/routes.ts";
import { requestsRoutes } from "./requests/routes.ts";
import { staffingRoutes } from "./staffing/routes.ts";
import { KeptTiles } from "./tiles/kept-tiles.ts";
import { tileRoutes } from "./tiles/routes.ts";
import { traceRoutes } from "./trace/routes.ts";
import { unitsRoutes } from "./units/routes.ts";

export interface AppOptions {
  store: GenerationStore;
  /** Folder of the built web; without it, or while it is empty, screens answer that it is not built. */
  webFolder?: string;
  /** The one writer; without it nothing can be changed. */
  writing?: Writing;
  plans?: PlanStore;
  /** Threads of the planner; whoever passes them in ends them. */
  pool?: Pool;
  access?: Access;
  /** The calendar date in Viet Nam. */
  today?: () => string;
  /** Hears of every failure we did not foresee. */
  log?: (error: unknown) => void;
}

/** Everything the server answers: guard, features, errors. */
export function createApp({
  store,
  webFolder,
  writing,
  plans = new PlanStore(writing),
  pool = new Pool(),
  access = localDemo,
  today = todayInVietNam,
  log = console.error,
}: AppOptions) {
  const answers = new Answers(() => ({ snapshot: store.current(), today: today() }));
  const tiles = new KeptTiles(store);
  const reading: Reading = { store, today, answers, writing };
  const writeFile = fileWriter();
  const planning = { reading, plans, pool, runs: new Runs(pool, plans, log) };

  const app = new OpenAPIHono()
    .route("/", tileRoutes(store, tiles))
    .route("/", staffingRoutes(reading))
    .route("/", unitsRoutes(reading))
    .route("/", normsRoutes(reading))
    .route("/", reinforcementRoutes(reading))
    .route("/", requestsRoutes(reading))
    .route("/", headquartersRoutes(reading))
    .route("/", indicatorsRoutes(reading))
    .route("/", differenceRoutes(reading))
    .route("/", importRoutes(reading))
    .route("/", traceRoutes(reading))
    .route("/", exportRoutes(reading, writeFile))
    .route("/", needRoutes(reading))
    .route("/", compareRoutes(planning))
    .route("/", plansRoutes(planning))
    .route("/", runsRoutes(planning))
    .route("/", whyRoutes(planning))
    .route("/", lifeRoutes(planning))
    .route("/", ordersRoutes(planning, writeFile))
    .route("/", healthRoutes(store));

  const web = new WebFiles(webFolder);
  app.route(
    "/",
    openapiRoutes(() => describeApi(app)),
  );
  app.onError((error) => errorAnswer(error, log));
  // The web comes last and not as a route: a second match would make every tile asynchronous.
  app.notFound(async (c) => {
    const { method } = c.req;
    // The guard lets changes through to the few paths that take them.
    if (method !== "GET" && method !== "HEAD") {
      throw new AppError("method", "method.not_allowed", `expected GET or HEAD, got ${method}`);
    }
    const answer = await web.answer(c.req.raw, c.req.path);
    if (answer) return answer;
    throw new AppError("missing", "path.unknown", `nothing is at ${got(targetOf(c.req.url))}`);
  });
  const routed = app.fetch;
  app.fetch = guard(
    access,
    (request, env) => tiles.hit(request) ?? answers.hit(request) ?? routed(request, env),
  );
  return app;
}

/** All that web/ may import from server/, and only as a type. */
export type Api = ReturnType<typeof createApp>;
