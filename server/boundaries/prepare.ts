import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { BorderKm, Bounds, Structure } from "../schema.ts";
import { loadCommunes } from "../units/gazetteer.ts";
import { ARCHIPELAGO_COMMUNES, readArchipelagos } from "./archipelagos.ts";
import { stripsAlongBorder } from "./border-strip.ts";
import { cutTiles, type TileLayers } from "./cut-tiles.ts";
import { writeFolder } from "./folder.ts";
import { knownMeasures } from "./known-measures.ts";
import { labelsAt } from "./labels.ts";
import { landBorder } from "./land-border.ts";
import { boundsOfAll } from "./measure.ts";
import { centresOf, isCommune, measureUnits } from "./measure-units.ts";
import { PmtilesWriter } from "./pmtiles-writer.ts";
import type { PreparedManifest, PreparedUnit, Progress } from "./prepared.ts";
import { simplify, toleranceMeters } from "./simplify.ts";
import {
  buildTopology,
  type CommuneCollection,
  type DrawnTopology,
  withBorder,
  withProvinces,
} from "./topology.ts";
import { withUninhabitedIslands } from "./uninhabited.ts";
import { CONTEXT, NEAR_CONTEXT, neighbouringLand } from "./world.ts";

/** From this zoom on, the land around Viet Nam is drawn only near it. */
const NEAR_ZOOM = 8;
/** The zoom that shows the whole country. */
const COUNTRY_ZOOM = 5;
/** Approximate boundaries have nothing to show beyond: the map enlarges the last tiles. */
const MAX_ZOOM = { approximate: 10, installed: 12 } as const;

export interface Preparation {
  structure: Structure;
  kind: PreparedManifest["kind"];
  /** For people: "built from the gazetteer", or the name of the installed file. */
  source: string;
  /** Every commune of the structure; what two of them share must agree to the last digit. */
  communes: CommuneCollection;
  dataDir: string;
  progress: Progress;
  /** Of communes, where the caller has measured it already. */
  borderKmOf?: ReadonlyMap<string, BorderKm>;
}

/**
 * Turns polygons of communes into a folder of tiles and measures, as `PreparedManifest` describes it. Not
 * in force until `useBoundaries` says so. Seven million vertices take about two minutes and 2 GB, so run
 * it in a process of its own.
 */
export async function prepareBoundaries(preparation: Preparation): Promise<PreparedManifest> {
  const { structure, kind, source, dataDir, progress } = preparation;
  const maxZoom = MAX_ZOOM[kind];
  const gazetteer = await loadCommunes(structure);
  const provinces = new Map(gazetteer.map(({ code, province }) => [code, province]));
  const provinceOf = (code: string) => provinces.get(code) ?? code;

  progress("shared boundaries", 0);
  const communes = withUninhabitedIslands(preparation.communes, structure);
  const full = withProvinces(buildTopology(communes), provinceOf);
  progress("simplify", 0.1);
  const finest = await simplify(full, toleranceMeters(kind, maxZoom));
  const border = landBorder(finest);
  progress("units", 0.3);
  const known =
    kind === "installed"
      ? { borderKmOf: preparation.borderKmOf ?? landBorder(full).kmOf }
      : await knownMeasures(structure, border.kmOf);
  const measured = measureUnits(full, known, provinceOf);
  const centreOf = centresOf(finest);
  const units: PreparedUnit[] = measured.map((unit) => ({ ...unit, centre: centreOf(unit) }));

  const archive = await cutPyramid({
    kind,
    finest: withBorder(finest, border.lines),
    // What we drew ourselves follows the atlas.
    strips: kind === "installed" ? await stripsAlongBorder(border.lines) : [],
    maxZoom,
    labels: labelsAt(structure, gazetteer, units),
    progress,
  });
  progress("write", 0.97);
  const bounds = mainlandBounds(units, structure);
  const tiles = await archive.finish(extentOf(units), maxZoom, METADATA);
  const manifest = await writeFolder(
    dataDir,
    { structure, kind, source, maxZoom, bounds },
    { "units.json": [Buffer.from(JSON.stringify(units))], "tiles.pmtiles": tiles },
  );
  progress("prepared", 1);
  return manifest;
}

interface Pyramid {
  kind: PreparedManifest["kind"];
  finest: DrawnTopology;
  /** Land of the neighbours that the atlas does not give them. */
  strips: Feature[];
  maxZoom: number;
  labels: (zoom: number) => FeatureCollection;
  progress: Progress;
}

/** From the deepest zoom up, each simplified from the one below it. */
async function cutPyramid({ kind, finest, strips, maxZoom, labels, progress }: Pyramid) {
  const archive = new PmtilesWriter();
  const far = await neighbouringLand(CONTEXT);
  const near = await neighbouringLand(NEAR_CONTEXT);
  const east = Math.max(...readArchipelagos().map(({ bounds }) => bounds[2])) + 2;
  let drawn = finest;
  let units = unitLayers(drawn);
  for (let zoom = maxZoom; zoom >= 0; zoom--) {
    progress(`tiles, zoom ${zoom}`, 0.45 + 0.5 * (1 - (zoom / maxZoom) ** 2));
    const meters = toleranceMeters(kind, zoom);
    if (zoom < maxZoom && meters > toleranceMeters(kind, zoom + 1)) {
      drawn = await simplify(drawn, meters);
      units = unitLayers(drawn);
    }
    const context =
      zoom < NEAR_ZOOM ? { land: far, box: CONTEXT } : { land: near, box: NEAR_CONTEXT };
    const [west, south, contextEast, north] = context.box;
    const box: Bounds = [west, south, Math.max(contextEast, east), north];
    const layers = {
      neighbours: { ...context.land, features: [...context.land.features, ...strips] },
      ...units,
      labels: labels(zoom),
    };
    await cutTiles(zoom, gridOf(zoom, layers), layers, box, archive);
  }
  return archive;
}

/** Where thousands of communes share a tile, a coarser grid (half a pixel at the least) spares a third. */
function gridOf(zoom: number, { communes }: TileLayers): number {
  if (zoom > COUNTRY_ZOOM) return 4096;
  return communes!.features.length > 5000 ? 1024 : 2048;
}

function unitLayers(topology: DrawnTopology): TileLayers {
  const { communes, provinces, border } = topology.objects;
  const numbered = (features: FeatureCollection): FeatureCollection => ({
    ...features,
    features: features.features.map((one) => ({ ...one, id: Number(one.properties!.code) })),
  });
  return {
    communes: numbered(
      feature(topology, { ...communes, geometries: communes.geometries.filter(isCommune) }),
    ),
    provinces: numbered(feature(topology, provinces)),
    border: feature(topology, border),
  };
}

/** What a fit to the country shows: everything but the two archipelagos. */
function mainlandBounds(units: PreparedUnit[], structure: Structure): Bounds {
  const { hoang_sa, truong_sa } = ARCHIPELAGO_COMMUNES[structure];
  const far = new Set([...hoang_sa, ...truong_sa]);
  return boundsOfAll(
    units.filter(({ level, code }) => level === "commune" && !far.has(code)).map((u) => u.bounds),
  );
}

const extentOf = (units: PreparedUnit[]) => boundsOfAll(units.map((unit) => unit.bounds));

const METADATA = {
  name: "Địa Bàn",
  vector_layers: [
    { id: "neighbours", fields: { name: "String" } },
    { id: "communes", fields: { code: "String" } },
    { id: "provinces", fields: { code: "String" } },
    { id: "border", fields: { neighbour: "String" } },
    {
      id: "labels",
      fields: { code: "String", name: "String", kind: "String", level: "Number", rank: "Number" },
    },
  ],
};
