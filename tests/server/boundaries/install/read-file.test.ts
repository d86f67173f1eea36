import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import mapshaper from "mapshaper";
import sqlite from "node-sqlite3-wasm";
import { describe, expect, test } from "vitest";
import { readFeatures } from "../../../../server/boundaries/install/read-file.ts";
import { asText, CODES, smallCountry } from "../../../fixtures/boundaries/small-country.ts";

const read = (bytes: Buffer, layer?: string) => readFeatures(bytes, layer, () => {});

/** What is read, in a form that compares: code, name, positions of all rings in thousandths of a degree. */
async function contentOf(bytes: Buffer, layer?: string) {
  const { features } = await read(bytes, layer);
  return features.map(({ properties, polygons }) => ({
    code: properties.get("ma_xa"),
    name: properties.get("ten_xa"),
    corners: polygons
      .flat()
      .map((ring) =>
        [...new Set(Array.from({ length: ring.length / 2 }, (_, i) => cornerText(ring, i)))].sort(),
      ),
  }));
}
const cornerText = (ring: Float64Array, i: number) =>
  `${ring[2 * i]!.toFixed(3)} ${ring[2 * i + 1]!.toFixed(3)}`;

const geojson = asText(smallCountry());
const expected = smallCountry().features.map(({ properties, geometry }) => ({
  code: properties.ma_xa,
  name: properties.ten_xa,
  corners: (geometry.coordinates as number[][][]).map((ring) =>
    [...new Set(ring.map(([x, y]) => `${x!.toFixed(3)} ${y!.toFixed(3)}`))].sort(),
  ),
}));

async function converted(command: string): Promise<Record<string, Uint8Array>> {
  const output = await mapshaper.applyCommands(`-i in.json ${command}`, { "in.json": geojson });
  return Object.fromEntries(
    Object.entries(output).map(([name, content]) => [name, new Uint8Array(Buffer.from(content))]),
  );
}

const shapefile = await converted("-proj wgs84 -o communes.shp encoding=utf8");
const topojson = Buffer.from((await converted("-o out.json format=topojson"))["out.json"]!);

/** OGC 12-128r19: the least tables that a feature table needs. */
function geopackage(
  options: { srs?: number; blob?: (wkb: Buffer) => Uint8Array; tables?: string[] } = {},
): Buffer {
  const { srs = 4326, blob = withHeader, tables = ["communes"] } = options;
  const folder = mkdtempSync(join(tmpdir(), "gpkg-test-"));
  const path = join(folder, "made.gpkg");
  const db = new sqlite.Database(path);
  db.exec(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY,
      organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, ''),
      ('VN-2000', 3405, 'EPSG', 3405, ''), ('mars', 99999, 'NASA', 7, '');
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT,
      geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);`);
  for (const table of tables) {
    db.exec(`
      INSERT INTO gpkg_contents VALUES ('${table}', 'features', ${srs});
      INSERT INTO gpkg_geometry_columns VALUES ('${table}', 'geom', 'MULTIPOLYGON', ${srs}, 0, 0);
      CREATE TABLE "${table}" (fid INTEGER PRIMARY KEY, geom BLOB, ma_xa TEXT, ten_xa TEXT)`);
    for (const { properties, geometry } of smallCountry().features) {
      db.run(`INSERT INTO "${table}" (geom, ma_xa, ten_xa) VALUES (?, ?, ?)`, [
        blob(multiPolygonWkb(geometry.coordinates as number[][][])),
        properties.ma_xa as string,
        properties.ten_xa as string,
      ]);
    }
  }
  db.close();
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

function withHeader(wkb: Buffer): Uint8Array {
  const header = Buffer.from([0x47, 0x50, 0, 0b0000_0011, 0, 0, 0, 0]);
  return Buffer.concat([header, Buffer.alloc(32), wkb]); // envelope [minx, maxx, miny, maxy]
}

function multiPolygonWkb(rings: number[][][]): Buffer {
  const uint = (n: number) => Buffer.from(Uint32Array.of(n).buffer);
  const points = (ring: number[][]) => Buffer.from(Float64Array.from(ring.flat()).buffer);
  return Buffer.concat([
    Buffer.from([1]),
    uint(6),
    uint(1),
    Buffer.from([1]),
    uint(3),
    uint(rings.length),
    ...rings.flatMap((ring) => [uint(ring.length), points(ring)]),
  ]);
}

const zipped = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files));

describe("each format gives the same communes", () => {
  const formats: [string, Buffer][] = [
    ["GeoJSON", geojson],
    ["GeoJSON with a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), geojson])],
    ["indented GeoJSON", Buffer.from(JSON.stringify(smallCountry(), null, 2))],
    ["TopoJSON", topojson],
    ["zipped Shapefile", zipped(shapefile)],
    [
      "Shapefile in a folder of a zip",
      zipped(
        Object.fromEntries(
          Object.entries(shapefile).map(([name, data]) => [`bản đồ/${name}`, data]),
        ),
      ),
    ],
    ["zipped GeoJSON", zipped({ "communes.geojson": new Uint8Array(geojson) })],
    ["GeoPackage", geopackage()],
    ["GeoPackage with a zero in the srs", geopackage({ srs: 0 })],
  ];
  test.each(formats)("%s", async (_, bytes) => {
    expect(await contentOf(bytes)).toEqual(expected);
  });
  test.each(formats)("%s, gzipped", async (_, bytes) => {
    expect(await contentOf(gzipSync(bytes))).toEqual(expected);
  });
});

test("features of GeoJSON know their line", async () => {
  const { features } = await read(geojson);
  expect(features.map(({ index, line }) => [index, line])).toEqual(
    CODES.map((_, i) => [i + 1, i + 2]),
  );
});

test("a Shapefile in metres is moved to degrees by its .prj", async () => {
  const utm = await converted(
    '-proj from=wgs84 crs="+proj=utm +zone=48 +datum=WGS84" -o communes.shp encoding=utf8',
  );
  expect(await contentOf(zipped(utm))).toEqual(expected);
});

test("a Shapefile whose .prj names VN-2000 is moved by the official parameters", async () => {
  const prj = `GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
  const { features } = await read(
    zipped({ ...shapefile, "communes.prj": new Uint8Array(Buffer.from(prj)) }),
  );
  // 105° E 21° N of VN-2000: 195 m east and 109 m south, worked out with the Molodensky formulas.
  const [x, y] = [
    Math.min(...even(features[0]!.polygons[0]![0]!)),
    Math.min(...odd(features[0]!.polygons[0]![0]!)),
  ];
  expect((x - 105) * 111_320 * Math.cos((21 * Math.PI) / 180)).toBeCloseTo(195, -1);
  expect((y - 21) * 110_700).toBeCloseTo(-109, -1);
});
const even = (ring: Float64Array) => Array.from(ring).filter((_, i) => i % 2 === 0);
const odd = (ring: Float64Array) => Array.from(ring).filter((_, i) => i % 2 === 1);

test("names in a Shapefile are read in the encoding that its .cpg names", async () => {
  const output = await converted("-o communes.shp encoding=gb18030");
  const cpg = new Uint8Array(Buffer.from("GB18030"));
  expect(await contentOf(zipped({ ...output, "communes.cpg": cpg }))).toEqual(expected);
});

test("a GeoPackage names its coordinate system", async () => {
  expect((await read(geopackage({ srs: 3405 }))).crs).toBe("EPSG:3405");
  expect((await read(geopackage({ srs: 99999 }))).crs).toBe("NASA:7");
});

describe("a file with several layers", () => {
  const both = geopackage({ tables: ["communes", "tỉnh"] });
  test("is refused without a word which", async () => {
    await expect(read(both)).rejects.toThrow("the file holds 2 layers: choose one with --layer");
  });
  test("is read at the layer that is named", async () => {
    expect(await contentOf(both, "tỉnh")).toEqual(expected);
    const two = await mapshaper.applyCommands(
      "-i a.json b.json combine-files -o out.json format=topojson target=*",
      { "a.json": geojson, "b.json": geojson },
    );
    expect(await contentOf(Buffer.from(two["out.json"]!), "b")).toEqual(expected);
  });
  test("is refused when the layer is not there", async () => {
    await expect(read(both, "huyện")).rejects.toThrow(
      "no layer huyện; the file holds communes, tỉnh",
    );
  });
});

describe("what is no map is refused in one line", () => {
  const feature = (text: string) =>
    Buffer.from(`{"type":"FeatureCollection","features":[\n${text}\n]}`);
  const polygon = (ring: string) =>
    feature(
      `{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[${ring}]}}`,
    );
  const gzip = gzipSync(geojson);
  const cases: [string, Buffer, RegExp][] = [
    ["nothing", Buffer.alloc(0), /the file is empty/],
    ["text", Buffer.from("Xin chào"), /no GeoJSON, TopoJSON, zipped Shapefile or GeoPackage/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47]), /no GeoJSON, TopoJSON/],
    ["other JSON", Buffer.from('{"name":"x"}'), /JSON, but something else/],
    ["a lone feature", Buffer.from('{"type":"Feature"}'), /JSON, but a Feature/],
    [
      "a collection without features",
      Buffer.from('{"type":"FeatureCollection"}'),
      /it has no features/,
    ],
    ["UTF-16", Buffer.from(`\ufeff${geojson.toString()}`, "utf16le"), /UTF-16/],
    [
      "GeoJSON cut short",
      geojson.subarray(0, geojson.length - 300),
      /line 9: the JSON ends in the middle/,
    ],
    ["gzip cut short", gzip.subarray(0, gzip.length - 20), /the gzip stream is cut short/],
    [
      "damaged gzip",
      Buffer.concat([gzip.subarray(0, 40), Buffer.alloc(200, 7)]),
      /the gzip stream is damaged/,
    ],
    ["broken JSON", feature('{"type":"Feature","properties":{,}}'), /line 2: not valid JSON/],
    [
      "a missing comma",
      Buffer.from('{"type":"FeatureCollection" "features":[]}'),
      /line 1: not valid JSON \(expected a comma\)/,
    ],
    [
      "brackets without end",
      Buffer.from(`{"type":"FeatureCollection","features":[${"[".repeat(1e6)}`),
      /line 1: brackets nest too deep/,
    ],
    [
      "a point",
      feature('{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}'),
      /feature 1 \(line 2\) is a Point, not a polygon/,
    ],
    ["a feature that is a list", feature("[]"), /feature 1 \(line 2\) is not a feature/],
    [
      "a number too large",
      polygon("[[105,21],[1e999,21],[105,22]]"),
      /feature 1 \(line 2\): \[null,21\] is not a position/,
    ],
    [
      "text for a number",
      polygon('[[105,21],["106",21],[105,22]]'),
      /\["106",21\] is not a position of two numbers/,
    ],
    ["a short position", polygon("[[105]]"), /\[105\] is not a position/],
    ["numbers for rings", polygon("105"), /where a list of positions is due/],
    [
      "TopoJSON without its arcs",
      Buffer.from('{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[5]]}},"arcs":[]}'),
      /cannot read the TopoJSON/,
    ],
    ["a damaged zip", Buffer.from("PK\u0003\u0004 and nothing else"), /the zip archive is damaged/],
    [
      "a zip of something else",
      zipped({ "readme.txt": new Uint8Array(3) }),
      /the zip archive holds no Shapefile/,
    ],
    [
      "a Shapefile cut short",
      zipped({ ...shapefile, "communes.shp": shapefile["communes.shp"]!.slice(0, 300) }),
      /cannot read the Shapefile/,
    ],
    [
      "a GeoPackage without tables",
      Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(84)]),
      /cannot read the GeoPackage/,
    ],
    [
      "a GeoPackage of other blobs",
      geopackage({ blob: () => Buffer.from("xx") }),
      /feature 1: its geometry is no GeoPackage geometry/,
    ],
    [
      "a GeoPackage geometry cut short",
      geopackage({ blob: (wkb) => withHeader(wkb.subarray(0, 60)) }),
      /feature 1: the geometry is cut short/,
    ],
    [
      "a GeoPackage geometry with a wild count",
      geopackage({ blob: () => withHeader(Buffer.from([1, 6, 0, 0, 0, 255, 255, 255, 255])) }),
      /feature 1: the geometry is cut short/,
    ],
    [
      "a GeoPackage of points",
      geopackage({ blob: () => withHeader(Buffer.from([1, 1, 0, 0, 0])) }),
      /feature 1: a Point, not a polygon/,
    ],
  ];
  test.each(cases)("%s", async (_, bytes, message) => {
    const error = await read(bytes).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(error?.name).toBe("Refusal");
    expect(error!.message).toMatch(message);
    expect(error!.message).not.toContain("\n");
  });
});

test("archives made to fill the memory are refused before they do", async () => {
  const zeros = gzipSync(Buffer.alloc(80 * 1024 * 1024), { level: 1 });
  await expect(read(zeros)).rejects.toThrow(/unpacks to more than 64 MB/);
  const zip = zipped({ "a.shp": new Uint8Array(1000) });
  // The size before packing stands 24 bytes into the entry of the directory at the end (PK 1 2).
  zip.writeUInt32LE(0x7fff0000, zip.indexOf("PK\u0001\u0002") + 24);
  await expect(read(zip)).rejects.toThrow(/unpacks to more than 64 MB/);
});
