import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Delaunay } from "d3-delaunay";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runGeodata } from "../../../../scripts/geodata/command.ts";
import { checkBoundaries } from "../../../../server/boundaries/install/check.ts";
import { KnownCommunes } from "../../../../server/boundaries/install/communes.ts";
import { readFeatures } from "../../../../server/boundaries/install/read-file.ts";
import { emptyReport } from "../../../../server/boundaries/install/report.ts";
import { NEIGHBOURS, type Position } from "../../../../server/schema.ts";
import { readCommunes } from "../../../../server/units/gazetteer.ts";
import { asText } from "../../../fixtures/boundaries/small-country.ts";

/** A file of all communes of 2026 that anybody may have: plain cells around their positions. */
function cellsOfAllCommunes() {
  const communes = readCommunes("2026");
  const positions = communes.map(({ position }) => position);
  const cells = Delaunay.from([...positions, ...placesAtSea(positions)]).voronoi([
    101.7, 6.5, 118.3, 23.9,
  ]);
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return communes.map(({ code, name }, i) => ({
    type: "Feature",
    properties: { code, name },
    geometry: {
      type: "Polygon",
      coordinates: [[...cells.cellPolygon(i)].map(([x, y]) => [round(x), round(y)])],
    },
  }));
}

/** Cells of the coast and the border end halfway to these. */
function placesAtSea(positions: Position[]): Position[] {
  const nearest = Delaunay.from(positions);
  const places: Position[] = [];
  for (let lon = 101.8; lon < 118.3; lon += 0.25) {
    for (let lat = 6.6; lat < 23.9; lat += 0.25) {
      const [x, y] = positions[nearest.find(lon, lat)]!;
      if (Math.hypot(x - lon, y - lat) > 0.3) places.push([lon, lat]);
    }
  }
  return places;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "install-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command and what it says. */
async function geodata(...words: string[]) {
  const said: string[] = [];
  const steps: string[] = [];
  await runGeodata(words, {
    dataDir: join(folder, "var"),
    say: (line) => said.push(line),
    progress: (step) => steps.push(step),
  });
  return { said: said.join("\n"), steps };
}

describe("the command", () => {
  // Cutting tiles of a whole country takes ten seconds of a free processor.
  const minutes = 3 * 60_000;
  test("installs a file, says what it did, and shows it in its status", {
    timeout: minutes,
  }, async () => {
    const path = join(folder, "cells.geojson");
    writeFileSync(path, asText({ features: cellsOfAllCommunes() }));
    const { said, steps } = await geodata("install", path);
    expect(steps).toEqual(expect.arrayContaining(["read", "check", "mend", "publish"]));
    expect(said).toMatch(/^read: GeoJSON: 3,321 features, [\d,]+ vertices$/m);
    // Cells of seeds know nothing of the real border, and the command says so.
    expect(said).toMatch(/^warning: \d+ communes at the land border other than in the gazetteer/m);
    expect(said).toMatch(
      /^installed 2026 boundaries [0-9a-f]{16}: 3,321 communes, \d+ at the land border \(China \d+, Laos \d+, Cambodia \d+\); the first start shows them$/m,
    );
    const status = await geodata("status");
    expect(status.said).toMatch(/^2021: none yet/m);
    expect(status.said).toMatch(/^2026: installed, cells\.geojson, [0-9a-f]{16}: 3321/m);
  });

  test("leaves everything as it was when the file is refused, and in a dry run", async () => {
    const path = join(folder, "fewer.geojson");
    const before = readdirSync(folder, { recursive: true });
    const status = (await geodata("status")).said;
    writeFileSync(path, asText({ features: cellsOfAllCommunes().slice(1) }));
    await expect(geodata("install", path)).rejects.toMatchObject({
      message: "1 commune of 3,321 without a polygon",
      details: ["00004 Ba Đình"],
    });
    writeFileSync(path, asText({ features: cellsOfAllCommunes() }));
    const { said } = await geodata("install", path, "--dry-run");
    expect(said).toMatch(/^checked: 3,321 communes, .*; nothing was changed$/m);
    rmSync(path);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect((await geodata("status")).said).toBe(status);
  });

  const mistakes: [string[], RegExp][] = [
    [["instal", "x"], /^no such command: instal x$/],
    [["install"], /^no such command: install$/],
    [["status", "x"], /^no such command: status x$/],
    [["install", "x", "--structure", "1999"], /^--structure is 2021 or 2026$/],
    [["install", "x", "--sha256", "abc"], /^--sha256 takes 64 hexadecimal digits$/],
    [["install", "no-such-file.geojson"], /^no-such-file\.geojson does not exist$/],
    [["install", "x", "--colour", "red"], /^Unknown option '--colour'/],
  ];
  test.each(mistakes)("answers %j with one clear line", async (words, message) => {
    await expect(geodata(...words)).rejects.toThrow(message);
  });

  test("explains itself", async () => {
    expect((await geodata("--help")).said).toContain("--code-field NAME");
    expect((await geodata()).said).toContain("--code-field NAME");
  });

  test("ends with a line and a code in the shell", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/geodata.ts", "install", "no-such-file.geojson"],
      { encoding: "utf8", env: { ...process.env, DATA_DIR: join(folder, "var") } },
    );
    expect(stderr).toBe("refused: no-such-file.geojson does not exist\n");
    expect([status, stdout]).toEqual([1, ""]);
  });
});

const REAL = "../shared/data/boundaries/communes-2026.400m.geojson.gz";

test("the official map passes the checks, in place to a few metres, with its 248 border communes", async () => {
  const cells = cellsOfAllCommunes();
  const official = existsSync(REAL);
  const bytes = official ? readFileSync(REAL) : asText({ features: cells });
  const report = emptyReport();
  const quiet = () => {};
  const { border } = await checkBoundaries(
    await readFeatures(bytes, undefined, quiet),
    new KnownCommunes("2026"),
    {},
    report,
    quiet,
  );
  expect(report.read[1]).toBe("codes from code, names from name");
  expect(report.warnings).toHaveLength(official ? 0 : 1);
  const counts = NEIGHBOURS.map((n) => [...border.kmOf.values()].filter((km) => km[n] > 0).length);
  // Of the cells it is enough that each neighbour has its stretch.
  expect(official ? counts : counts.map((n) => n > 20)).toEqual(
    official ? [79, 102, 69] : [true, true, true],
  );
});
