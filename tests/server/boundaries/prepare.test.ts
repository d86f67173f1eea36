import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import type { MultiPolygon } from "geojson";
import mapshaper from "mapshaper";
import { PbfReader } from "pbf";
import { beforeAll, describe, expect, test } from "vitest";
import { insideTest } from "../../../server/boundaries/approximate/ground.ts";
import { approximateCommunes } from "../../../server/boundaries/approximate.ts";
import { ARCHIPELAGO_COMMUNES } from "../../../server/boundaries/archipelagos.ts";
import { openArchive } from "../../../server/boundaries/archive.ts";
import { readPrepared, useBoundaries } from "../../../server/boundaries/folder.ts";
import { areaKm2, partsOf } from "../../../server/boundaries/measure.ts";
import { prepareBoundaries } from "../../../server/boundaries/prepare.ts";
import type { CommuneCollection } from "../../../server/boundaries/topology.ts";
import type { Position, Structure } from "../../../server/schema.ts";
import { readCommunes, readLineage, readProvinces } from "../../../server/units/gazetteer.ts";

const silent = () => {};
const drawn = new Map<Structure, Promise<CommuneCollection>>();
/** Drawn once: it takes some seconds. */
function communesOf(structure: Structure): Promise<CommuneCollection> {
  const communes = drawn.get(structure) ?? approximateCommunes(structure, silent);
  drawn.set(structure, communes);
  return communes;
}
const archipelagos = (structure: Structure) =>
  new Set(Object.values(ARCHIPELAGO_COMMUNES[structure]).flat());

describe.each(["2026", "2021"] as const)("approximate communes of %s", (structure) => {
  let communes: CommuneCollection;
  beforeAll(async () => {
    communes = await communesOf(structure);
  }, 240_000);

  test("every commune of the gazetteer is drawn once", () => {
    expect(communes.features.map(({ properties }) => properties.code).sort()).toEqual(
      readCommunes(structure).map(({ code }) => code),
    );
  });

  test("a commune holds its own position", () => {
    const far = archipelagos(structure);
    const partsOfCode = new Map(
      communes.features.map(({ properties, geometry }) => [properties.code, partsOf(geometry)]),
    );
    const strays = readCommunes(structure).filter(
      ({ code, position, positionBasis }) =>
        positionBasis === "own" &&
        !far.has(code) &&
        !insideTest(partsOfCode.get(code) as Position[][][])(position),
    );
    expect(strays).toEqual([]);
  });

  test("communes fill the country: they neither overlap nor leave a gap", async () => {
    const files = await mapshaper.applyCommands(
      "-i in.json -dissolve2 -o out.json geojson-type=FeatureCollection",
      { "in.json": communes },
    );
    const whole = JSON.parse(Buffer.from(files["out.json"]!).toString()).features[0]
      .geometry as MultiPolygon;
    const sum = communes.features.reduce((km2, { geometry }) => km2 + areaKm2(geometry), 0);
    expect(sum).toBeCloseTo(areaKm2(whole), 3);
    expect(whole.coordinates.filter((part) => part.length > 1)).toEqual([]);
    // 331 345 km²: Niên giám thống kê 2023; the atlas draws the coast and islands more coarsely.
    expect(sum / 331_345).toBeCloseTo(1, 1.5);
  }, 240_000);
});

test("a commune of 2026 is drawn about as large as it is", async () => {
  const { features } = await communesOf("2026");
  const areaOf = new Map(readCommunes("2026").map(({ code, areaKm2: km2 }) => [code, km2!]));
  const ratios = features.map(
    ({ properties, geometry }) => areaKm2(geometry) / areaOf.get(properties.code)!,
  );
  ratios.sort((a, b) => a - b);
  expect(ratios[Math.floor(ratios.length * 0.5)]).toBeCloseTo(1, 1);
  expect(ratios[Math.floor(ratios.length * 0.05)]).toBeGreaterThan(0.7);
  expect(ratios[Math.floor(ratios.length * 0.95)]).toBeLessThan(1.4);
}, 240_000);

describe("prepared boundaries of 2021", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "prepare-"));
  let prepared: NonNullable<Awaited<ReturnType<typeof readPrepared>>>;
  let read: (z: number, x: number, y: number) => VectorTile;

  beforeAll(async () => {
    const { id } = await prepareBoundaries({
      structure: "2021",
      kind: "approximate",
      source: "test",
      communes: await communesOf("2021"),
      dataDir,
      progress: silent,
    });
    await useBoundaries(dataDir, "2021", id);
    prepared = (await readPrepared(dataDir, "2021"))!;
    const archive = openArchive(prepared.tilesPath);
    read = (z, x, y) => new VectorTile(new PbfReader(gunzipSync(archive.get(z, x, y)!)));
  }, 240_000);

  const codesIn = (tile: VectorTile, layer: string) => {
    const features = tile.layers[layer];
    return Array.from({ length: features?.length ?? 0 }, (_, i) => features!.feature(i));
  };

  test("no commune vanishes, whatever the zoom, and each is known by code and number", () => {
    const whole = codesIn(read(0, 0, 0), "communes");
    expect(whole.length).toBe(10_599);
    expect(whole.filter(({ id, properties }) => id !== Number(properties.code))).toEqual([]);
    const atCountry = [13, 14, 15].flatMap((y) => codesIn(read(5, 25, y), "communes"));
    expect(new Set(atCountry.map(({ id }) => id)).size).toBeGreaterThan(10_590);
  });

  test("every tile stays under 500 KB, and the country under 240 KB compressed", () => {
    const archive = openArchive(prepared.tilesPath);
    const gzipped = [13, 14, 15].map((y) => archive.get(5, 25, y)!.length);
    expect(gzipped.reduce((sum, bytes) => sum + bytes)).toBeLessThan(240_000);
    for (let z = 0; z <= 8; z++) {
      for (let x = Math.floor(0.75 * 2 ** z); x < 0.84 * 2 ** z; x++) {
        for (let y = Math.floor(0.41 * 2 ** z); y < 0.5 * 2 ** z; y++) {
          const tile = archive.get(z, x, y);
          if (tile) expect(gunzipSync(tile).length).toBeLessThan(500_000);
        }
      }
    }
  });

  const coveredIn = (tile: VectorTile, layer: string) =>
    codesIn(tile, layer).reduce(
      (sum, feature) =>
        sum + feature.loadGeometry().reduce((area, ring) => area + signedArea(ring), 0),
      0,
    );

  test("simplified neighbours do not part: an inland tile is covered to its edge", () => {
    // About Yên Bái, well inside the country.
    const tile = read(9, ...tileOf(104.9, 21.7, 9));
    const side = tile.layers.communes!.extent * (1 + 2 / 64);
    expect(coveredIn(tile, "communes") / side ** 2).toBeCloseTo(1, 3);
  });

  test.each([5, 6, 7, 8, 10])("at zoom %i communes cover what their provinces do", (z) => {
    const tile = read(z, ...tileOf(105.8, 10.1, z));
    const ratio = coveredIn(tile, "communes") / coveredIn(tile, "provinces");
    expect(ratio).toBeCloseTo(1, 2);
  });

  test("both archipelagos are named at every zoom, and Hoàng Sa's islands belong to Đà Nẵng", () => {
    for (let z = 0; z <= 10; z++) {
      for (const [code, lon, lat] of [
        ["hoang_sa", 111.98, 16.38],
        ["truong_sa", 113.73, 9.66],
      ] as const) {
        const labels = codesIn(read(z, ...tileOf(lon, lat, z)), "labels");
        expect(labels.map(({ properties }) => properties.code)).toContain(code);
      }
    }
    const [x, y] = tileOf(112.335, 16.834, 8);
    const here = codesIn(read(8, x, y), "provinces");
    expect(here.map(({ properties }) => properties.code)).toEqual(["48"]);
  });

  test("other countries are drawn for context, but nothing of them in either archipelago", () => {
    const names = codesIn(read(5, 25, 14), "neighbours").map(({ properties }) => properties.name);
    expect(names).toEqual(expect.arrayContaining(["China", "Laos", "Thailand"]));
    expect(names).not.toContain("Vietnam");
    // Phú Lâm and Tri Tôn of Hoàng Sa, Ba Bình and Thị Tứ of Trường Sa.
    for (const [lon, lat] of [
      [112.335, 16.834],
      [111.2, 15.783],
      [114.366, 10.377],
      [114.285, 11.053],
    ] as const) {
      const tile = read(9, ...tileOf(lon, lat, 9));
      expect(tile.layers.neighbours).toBeUndefined();
      expect(tile.layers.provinces?.length).toBe(1);
    }
  });

  test("every unit is measured; what touches is told by both", () => {
    const { units } = prepared;
    const communes = units.filter(({ level }) => level === "commune");
    expect(communes.map(({ code }) => code)).toEqual(readCommunes("2021").map(({ code }) => code));
    expect(units.filter(({ level }) => level === "province").map(({ code }) => code)).toEqual(
      readProvinces("2021").map(({ code }) => code),
    );
    const neighboursOf = new Map(communes.map(({ code, neighbours }) => [code, neighbours]));
    const oneSided = communes.flatMap(({ code, neighbours }) =>
      neighbours.filter((other) => !neighboursOf.get(other)?.includes(code)),
    );
    expect(oneSided).toEqual([]);
  });

  test("border communes are only those that became border communes", () => {
    const borderOf2026 = new Set(
      readCommunes("2026")
        .filter(({ borderKm }) => Object.values(borderKm!).some((km) => km > 0))
        .map(({ code }) => code),
    );
    const mayTouch = new Set(
      readLineage()
        .filter(({ to }) => borderOf2026.has(to))
        .map(({ from }) => from),
    );
    const border = prepared.units.filter(
      ({ level, borderKm }) => level === "commune" && Object.values(borderKm).some((km) => km > 0),
    );
    expect(border.length).toBeGreaterThan(250);
    expect(border.filter(({ code }) => !mayTouch.has(code))).toEqual([]);
  });

  test("the bounds hold the mainland and near islands, not the archipelagos", () => {
    const [west, south, east, north] = prepared.manifest.bounds;
    // A Pa Chải, Hòn Khoai, Mũi Đôi, Lũng Cú.
    expect(west).toBeCloseTo(102.14, 1);
    expect(south).toBeCloseTo(8.5, 0);
    expect(east).toBeCloseTo(109.46, 1);
    expect(north).toBeCloseTo(23.39, 1);
  });
});

function signedArea(ring: { x: number; y: number }[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += ring[i - 1]!.x * ring[i]!.y - ring[i]!.x * ring[i - 1]!.y;
  }
  return twice / 2;
}

function tileOf(lon: number, lat: number, z: number): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)];
}
