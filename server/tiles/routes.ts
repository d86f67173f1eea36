import { gunzipSync } from "node:zlib";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { DATA_HEADERS } from "../access/security-headers.ts";
import { AppError } from "../errors.ts";
import type { GenerationStore, StructureSnapshot } from "../generation/snapshot.ts";
import { chooseEncoding } from "../http/encoding.ts";
import { targetOf } from "../http/target.ts";
import { got } from "../http/validation.ts";
import { ErrorBody, Structure } from "../schema.ts";
import { type Kept, type KeptTiles, sendTile } from "./kept-tiles.ts";

const TARGET =
  /^\/tiles\/(2021|2026)\/(0|[1-9]\d?)\/(0|[1-9]\d{0,7})\/(0|[1-9]\d{0,7})\.mvt(?:\?v=([\w-]{1,64}))?$/;

const FOR_EVER = "private, max-age=31536000, immutable";
const ASK_EACH_TIME = "private, no-cache";

const Whole = z.string().regex(/^(0|[1-9]\d*)$/, "expected a whole number");
const refusal = { content: { "application/json": { schema: ErrorBody } } };

const tileRoute = createRoute({
  method: "get",
  path: "/tiles/{structure}/{z}/{x}/{y}.mvt",
  tags: ["map"],
  summary: "A vector tile: layers communes, provinces and border; feature id and property code",
  request: {
    params: z.object({ structure: Structure, z: Whole, x: Whole, y: Whole }),
    query: z.object({
      v: z.string().optional(),
    }),
  },
  responses: {
    200: {
      description: "Mapbox Vector Tile, gzipped where the client takes it",
      content: { "application/vnd.mapbox-vector-tile": { schema: z.string() } },
    },
    204: { description: "Inside the pyramid, but nothing is there" },
    304: { description: "Unchanged" },
    400: { description: "A parameter is not of the expected form", ...refusal },
    404: { description: "Outside the pyramid", ...refusal },
  },
});

/**
 * Tiles, straight from memory. One synchronous handler without middleware: the answer is written in
 * the same turn of the event loop as the request was read.
 */
export function tileRoutes(store: GenerationStore, kept: KeptTiles) {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerPath(tileRoute);
  return app.get("/tiles/*", (c) => tileAnswer(store, kept, c.req.raw));
}

/**
 * @throws {AppError} `tile.invalid`, 400; `tile.outside`, 404.
 */
function tileAnswer(store: GenerationStore, kept: KeptTiles, request: Request): Response {
  const target = targetOf(request.url);
  const match = TARGET.exec(target);
  if (!match) throw refuse(target);
  const snapshot = store.current();
  const structure = snapshot.structures[match[1] as Structure];
  const [z, x, y] = [Number(match[2]), Number(match[3]), Number(match[4])];
  checkInside(structure, z, x, y);

  const { boundaries, tiles } = structure;
  const cacheControl = match[5] === boundaries.id ? FOR_EVER : ASK_EACH_TIME;
  const tile = tiles.get(z, x, y);
  const zipped = chooseEncoding(request.headers.get("accept-encoding")) !== "identity";
  const answer = tile
    ? described(tile, zipped, cacheControl, `${boundaries.id}-${z}-${x}-${y}`)
    : { body: null, headers: { "cache-control": cacheControl, ...DATA_HEADERS } };
  if (zipped) kept.keep(snapshot, target, answer);
  return sendTile(request, answer);
}

/**
 * @param name  The id of the boundaries names the content of the whole pyramid, so it and the place name
 *   these bytes.
 */
function described(tile: Uint8Array, zipped: boolean, cacheControl: string, name: string): Kept {
  const body = zipped ? tile : gunzipSync(tile);
  const etag = `"${name}${zipped ? "-gzip" : ""}"`;
  const headers: Record<string, string> = {
    "content-type": "application/vnd.mapbox-vector-tile",
    "content-length": String(body.byteLength),
    "cache-control": cacheControl,
    etag,
    vary: "accept-encoding",
    ...(zipped && { "content-encoding": "gzip" }),
    ...DATA_HEADERS,
  };
  return { etag, body, headers };
}

function checkInside(
  { id, tiles: { maxZoom } }: StructureSnapshot,
  z: number,
  x: number,
  y: number,
): void {
  if (z <= maxZoom && x < 2 ** z && y < 2 ** z) return;
  const limit = z > maxZoom ? `zoom 0 to ${maxZoom}` : `x and y from 0 to ${2 ** z - 1}`;
  throw new AppError(
    "missing",
    "tile.outside",
    `expected ${limit} in the pyramid of ${id}, got ${z}/${x}/${y}`,
  );
}

function refuse(target: string): AppError {
  const numbers = /^\/tiles\/(?:2021|2026)\/\d+\/\d+\/\d+\.mvt(?:\?v=[^&]*)?$/;
  if (numbers.test(target)) {
    return new AppError("missing", "tile.outside", `no such tile: ${got(target)}`);
  }
  return new AppError(
    "invalid",
    "tile.invalid",
    `expected /tiles/{2021|2026}/{z}/{x}/{y}.mvt with whole numbers and at most ?v=, got ${got(target)}`,
  );
}
