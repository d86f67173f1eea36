import type { Progress } from "../prepared.ts";
import type { RoughCollection } from "./feature.ts";
import { JsonScanner } from "./json-scanner.ts";
import { chooseLayer } from "./layer.ts";
import { readGeoJson, withoutLines } from "./read-geojson.ts";
import { runMapshaper } from "./run-mapshaper.ts";

/**
 * Reads one object of a TopoJSON.
 *
 * @throws {Refusal} When it is damaged or holds several objects and `layer` names none.
 */
export async function readTopoJson(
  bytes: Buffer,
  layer: string | undefined,
  progress: Progress,
): Promise<RoughCollection> {
  const names: string[] = [];
  const scanner = new JsonScanner(bytes);
  for (const key of scanner.keys()) {
    if (key !== "objects") scanner.value();
    else {
      for (const name of scanner.keys()) {
        names.push(name);
        scanner.value();
      }
    }
  }
  const chosen = chooseLayer(names, layer);
  const output = await runMapshaper(
    "-i in.json -o format=geojson",
    { "in.json": bytes },
    "cannot read the TopoJSON",
  );
  const file = output[`${chosen}.json`] ?? Object.values(output)[names.indexOf(chosen)]!;
  return withoutLines("TopoJSON", readGeoJson(file, progress));
}
