import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { TILE_CONTENT } from "../small-snapshot.ts";
import { smallApp } from "./client.ts";

const { get } = smallApp();
const TILE = "/tiles/2026/0/0/0.mvt";
const GZIP = { "accept-encoding": "gzip, br" };

test("a tile goes out gzipped as it is stored, or plain to who takes no gzip", async () => {
  const zipped = await get(TILE, GZIP);
  expect(zipped.headers.get("content-type")).toBe("application/vnd.mapbox-vector-tile");
  expect(zipped.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(await zipped.arrayBuffer())).toEqual(TILE_CONTENT);
  const plain = await get(TILE);
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(Buffer.from(await plain.arrayBuffer())).toEqual(TILE_CONTENT);
  expect(plain.headers.get("etag")).not.toBe(zipped.headers.get("etag"));
});

test("named by its content a tile may be kept for ever, otherwise it is asked for each time", async () => {
  const cacheControl = async (path: string) => (await get(path)).headers.get("cache-control");
  expect(await cacheControl(`${TILE}?v=b2026`)).toBe("private, max-age=31536000, immutable");
  expect(await cacheControl(`${TILE}?v=b2021`)).toBe("private, no-cache");
  expect(await cacheControl(TILE)).toBe("private, no-cache");
});

test("a client that has the tile gets 304", async () => {
  const etag = (await get(TILE, GZIP)).headers.get("etag")!;
  const response = await get(TILE, { ...GZIP, "if-none-match": etag });
  expect(response.status).toBe(304);
  expect(response.headers.get("etag")).toBe(etag);
  expect((await get("/tiles/2026/4/12/7.mvt", { ...GZIP, "if-none-match": etag })).status).toBe(
    200,
  );
});

test("inside the pyramid an empty place is 204, outside it there is no tile", async () => {
  expect((await get("/tiles/2026/4/15/15.mvt")).status).toBe(204);
  for (const place of ["5/0/0", "4/16/0", "4/0/16", "0/0/1", "0/1/0", "99/0/0", "4/99999999/0"]) {
    const response = await get(`/tiles/2026/${place}.mvt`);
    expect(response.status, place).toBe(404);
    expect(await response.json()).toMatchObject({ code: "tile.outside" });
  }
  const beyondNumbers = await get(`/tiles/2026/4/${"9".repeat(400)}/0.mvt`);
  expect(beyondNumbers.status).toBe(404);
});

test.each([
  "/tiles/2026/0/0/0",
  "/tiles/2026/0/0/0.png",
  "/tiles/2026/-1/0/0.mvt",
  "/tiles/2026/1.5/0/0.mvt",
  "/tiles/2026/1e0/0/0.mvt",
  "/tiles/2026/a/0/0.mvt",
  "/tiles/2026/0/0/0.mvt/0",
  "/tiles/2025/0/0/0.mvt",
  "/tiles/__proto__/0/0/0.mvt",
  "/tiles/2026/0/0/0.mvt?v=b2026&v=b2026",
  "/tiles/2026/0/0/0.mvt?w=1",
  "/tiles/2026/%30/0/0.mvt",
  "/tiles/",
])("%s is no address of a tile", async (path) => {
  const response = await get(path);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: "tile.invalid" });
});
