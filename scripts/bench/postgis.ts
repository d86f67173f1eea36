import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { approximateCommunes } from "../../server/boundaries/approximate.ts";
import type { PreparedManifest } from "../../server/boundaries/prepared.ts";
import type { CommuneCollection } from "../../server/boundaries/topology.ts";
import { startPostgres, startPostgresApp, withClient } from "./postgres.ts";
import { boundaryFile, EXACT_100M, say, type Workshop } from "./workshop.ts";

const MAKE = `
  CREATE EXTENSION postgis;
  CREATE TABLE commune (code TEXT PRIMARY KEY, geom GEOMETRY(MultiPolygon, 3857) NOT NULL);`;

const FILL = `
  INSERT INTO commune (code, geom)
  SELECT
    code,
    ST_Multi(ST_CollectionExtract(ST_MakeValid(
      ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(polygon), 4326), 3857)
    ), 3))
  FROM unnest($1::TEXT[], $2::TEXT[]) AS given (code, polygon)`;

const INDEX = "CREATE INDEX ON commune USING gist (geom)";

/**
 * The same communes in PostGIS, in the projection of the tiles and indexed, behind Hono.
 *
 * @param kind  Of the boundaries that our tiles were cut from.
 * @throws {MissingPackage}
 */
export async function startPostgis(
  workshop: Workshop,
  kind: PreparedManifest["kind"],
): Promise<{ port: number; pids: number[] }> {
  const postgres = await startPostgres(workshop, { postgis: true });
  const { features } = await communesOf(kind);
  say(`PostGIS: loading ${features.length} communes`);
  await withClient(postgres, async (client) => {
    await client.query(MAKE);
    await client.query(FILL, [
      features.map(({ properties }) => properties.code),
      features.map(({ geometry }) => JSON.stringify(geometry)),
    ]);
    await client.query(INDEX);
    await client.query("VACUUM ANALYZE commune");
  });
  const app = await startPostgresApp(workshop, postgres);
  return { port: app.port, pids: [postgres.pid, app.pid] };
}

async function communesOf(kind: PreparedManifest["kind"]): Promise<CommuneCollection> {
  const file = boundaryFile(EXACT_100M);
  if (kind === "approximate" || !file) return approximateCommunes("2026", () => {});
  return JSON.parse(gunzipSync(await readFile(file)).toString());
}
