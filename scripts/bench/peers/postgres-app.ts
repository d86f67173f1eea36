import { gzipSync } from "node:zlib";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { Pool } from "pg";

/**
 * What a product without prepared answers does: each tile cut, each row read when it is asked for.
 * `PGHOST`, `PGUSER` and `PGDATABASE` say where.
 */
const pool = new Pool({ max: 8 });

const TILE = `
  SELECT ST_AsMVT(tile, 'communes', 4096, 'geom', 'id') AS mvt
  FROM (
    SELECT
      code::INTEGER AS id,
      code,
      ST_AsMVTGeom(geom, ST_TileEnvelope($1, $2, $3), 4096, 64) AS geom
    FROM commune
    WHERE geom && ST_TileEnvelope($1, $2, $3)
  ) AS tile
  WHERE geom IS NOT NULL`;

const ROWS = `
  SELECT
    code, state, strength, chiefs, deputies, officers, reinforcement, required, shortfall
  FROM coverage
  WHERE as_of = $1
  ORDER BY code`;

const app = new Hono()
  .get("/tiles/:structure/:z/:x/:y{[0-9]+\\.mvt}", async (c) => {
    const { z, x, y } = c.req.param();
    const values = [Number(z), Number(x), Number.parseInt(y, 10)];
    const { rows } = await pool.query<{ mvt: Buffer }>({ name: "tile", text: TILE, values });
    const { mvt } = rows[0]!;
    if (mvt.length === 0) return c.body(null, 204);
    const body = gzipSync(mvt) as Uint8Array<ArrayBuffer>;
    return c.body(body, 200, {
      "content-type": "application/vnd.mapbox-vector-tile",
      "content-encoding": "gzip",
    });
  })
  .get("/api/coverage", async (c) => {
    const values = [c.req.query("asOf")];
    const { rows } = await pool.query({ name: "rows", text: ROWS, values });
    return c.json(rows);
  });

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  console.log(`ready ${port}`);
});
