import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { NEIGHBOURS, type Structure } from "../../schema.ts";
import type { LandBorder } from "../land-border.ts";
import { prepareBoundaries } from "../prepare.ts";
import type { PreparedManifest, Progress } from "../prepared.ts";
import type { CodeProperties, CommuneCollection, CommuneTopology } from "../topology.ts";
import { type CheckOptions, checkBoundaries } from "./check.ts";
import { KnownCommunes } from "./communes.ts";
import { loadFile } from "./load.ts";
import { readFeatures } from "./read-file.ts";
import { count, type InstallReport } from "./report.ts";

export interface InstallOptions extends CheckOptions {
  structure: Structure;
  /** Path or http(s) URL. */
  source: string;
  /** Hex, of the file as stored. */
  sha256?: string;
  /** Which layer, where the file holds several. */
  layer?: string;
  /** Check and report only. */
  dryRun?: boolean;
  dataDir: string;
}

export interface Installation {
  /** Null after a dry run. */
  manifest: PreparedManifest | null;
  communes: number;
  border: LandBorder;
}

/**
 * Reads a file of commune polygons, checks and repairs it, and prepares the boundaries. Nothing is in
 * force yet: that is `activate`.
 *
 * @param report  Filled as far as it gets, so that a refusal can show it.
 * @throws {Refusal} When the file cannot be used; then nothing was written.
 */
export async function installBoundaries(
  options: InstallOptions,
  report: InstallReport,
  progress: Progress,
): Promise<Installation> {
  const file = await loadFile(options.source, options.sha256, progress);
  report.read.push(
    `${file.name}, ${(file.bytes.length / 1e6).toFixed(1)} MB, SHA-256 ${file.sha256}`,
  );
  const { topology, border } = await checkBoundaries(
    await readFeatures(file.bytes, options.layer, progress),
    new KnownCommunes(options.structure),
    options,
    report,
    progress,
  );
  const communes = topology.objects.communes.geometries.length;
  if (options.dryRun) return { manifest: null, communes, border };
  const manifest = await prepareBoundaries({
    structure: options.structure,
    kind: "installed",
    source: file.name,
    communes: collectionOf(topology),
    dataDir: options.dataDir,
    progress,
    borderKmOf: border.kmOf,
  });
  return { manifest, communes, border };
}

/** Neighbours share the very positions, not copies of them: half the memory. */
function collectionOf(topology: CommuneTopology): CommuneCollection {
  return feature<CodeProperties>(topology, topology.objects.communes) as CommuneCollection & {
    features: { geometry: Polygon | MultiPolygon }[];
  };
}

/** `3,321 communes, 248 at the land border (China 79, Laos 102, Cambodia 69)` */
export function summaryOf({ communes, border }: Installation): string {
  const touching = NEIGHBOURS.map((neighbour) => {
    const number = [...border.kmOf.values()].filter((km) => km[neighbour] > 0).length;
    return `${neighbour[0]!.toUpperCase()}${neighbour.slice(1)} ${number}`;
  });
  const at = `${border.kmOf.size} at the land border (${touching.join(", ")})`;
  return `${count(communes, "commune")}, ${at}`;
}
