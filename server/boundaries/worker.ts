import { STRUCTURES, type Structure } from "../schema.ts";
import { readCommunes, readLineage } from "../units/gazetteer.ts";
import { approximateCommunes } from "./approximate.ts";
import { useBoundaries } from "./folder.ts";
import { landBorder } from "./land-border.ts";
import { prepareBoundaries } from "./prepare.ts";
import type { PreparedManifest, Progress } from "./prepared.ts";
import { buildTopology, type CommuneCollection } from "./topology.ts";

/** Share of the whole work that drawing the cells takes; tiles are the rest. */
const DRAWING = 0.4;

/** Draws approximate boundaries from the gazetteer, prepares them and puts them in force. */
async function approximate(
  structure: Structure,
  dataDir: string,
  progress: Progress,
): Promise<PreparedManifest> {
  const communes = await approximateCommunes(structure, (step, done = 0) =>
    progress(step, done * DRAWING),
  );
  const manifest = await prepareBoundaries({
    structure,
    kind: "approximate",
    source: "built from the gazetteer",
    communes,
    dataDir,
    progress: (step, done = 0) => progress(step, DRAWING + done * (1 - DRAWING)),
    ...known(structure, communes),
  });
  await useBoundaries(dataDir, structure, manifest.id);
  return manifest;
}

/**
 * What is known better than these boundaries can tell. Of 2026 the areas and the border were measured on
 * the official ones; of 2021 a commune can touch the border only if what it became does.
 */
function known(structure: Structure, communes: CommuneCollection) {
  const gazetteer = readCommunes(structure);
  if (structure === "2026") {
    return {
      borderKmOf: new Map(gazetteer.map(({ code, borderKm }) => [code, borderKm!])),
      areaKm2Of: new Map(gazetteer.map(({ code, areaKm2 }) => [code, areaKm2!])),
    };
  }
  const onBorder = new Set(
    readCommunes("2026")
      .filter(({ borderKm }) => borderKm && borderKm.china + borderKm.laos + borderKm.cambodia > 0)
      .map(({ code }) => code),
  );
  const mayTouch = new Set(
    readLineage()
      .filter(({ to }) => onBorder.has(to))
      .map(({ from }) => from),
  );
  const { kmOf } = landBorder(buildTopology(communes));
  return { borderKmOf: new Map([...kmOf].filter(([code]) => mayTouch.has(code))) };
}

/** `approximate <structure> <dataDir>`: a JSON line for each step, and the manifest as the last one. */
async function main([verb, structure, dataDir]: string[]): Promise<void> {
  if (verb !== "approximate" || !STRUCTURES.includes(structure as Structure) || !dataDir) {
    throw new Error(
      `Expected approximate ${STRUCTURES.join("|")} <folder>, got ${verb} ${structure}`,
    );
  }
  const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const manifest = await approximate(structure as Structure, dataDir, (step, done) =>
    print({ step, done }),
  );
  print(manifest);
}

await main(process.argv.slice(2));
