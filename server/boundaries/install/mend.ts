import type { Position } from "../../schema.ts";
import type { CodedFeature } from "./codes.ts";
import { runMapshaper } from "./run-mapshaper.ts";
import { toGeoJson } from "./write-geojson.ts";

/** A piece of ground that several polygons cover, or that none covers though they surround it. */
export interface Tile {
  /** Places of the polygons in the list of features, from 0; none for a gap. */
  owners: number[];
  areaM2: number;
  /** Twice the area over the outline: how wide a long piece is. */
  widthM: number;
  /** Its middle. */
  at: Position;
}

/** Polygons with their faults measured, then mended. */
export interface Mended {
  /** TopoJSON in degrees, not quantized: its one object has a geometry for each code left, with `code`. */
  topology: Buffer;
  tiles: Tile[];
  /** Area of each feature, m²; `after` is 0 where nothing was left of it. */
  areas: { before: number; after: number }[];
}

/** Gaps narrower than this, by twice their area over their outline, are filled; wider ones may be lakes. */
export const FILLED_GAP_METRES = 300;

/**
 * Cuts all polygons against each other, lists where they overlap and where gaps are, and makes them
 * meet: an overlap goes to the larger polygon, a narrow gap is divided among its neighbours, and every shared boundary becomes one arc. Features of one code are joined.
 */
export async function mend(features: CodedFeature[]): Promise<Mended> {
  const joined = new Set(features.map(({ code }) => code)).size < features.length;
  const output = await runMapshaper(
    [
      "-i in.json name=communes -each 'before = this.area' -join codes.csv keys=n,n string-fields=code",
      "-mosaic + name=tiles calc='k = count(), owners = collect(n)' target=communes",
      "-each 'area = this.area, width = 2 * this.area / this.perimeter' target=tiles",
      "-each 'at = [this.centroidX, this.centroidY]' target=tiles",
      "-filter 'k !== 1' target=tiles",
      `-clean gap-width=${FILLED_GAP_METRES}m target=communes`,
      "-each 'after = this.area' target=communes",
      "-o areas.json format=json target=communes",
      joined ? "-dissolve code target=communes" : "-filter-fields code target=communes",
      "-o topology.json format=topojson no-quantization target=communes",
      "-o tiles.json format=json target=tiles",
    ].join(" "),
    {
      "in.json": toGeoJson(features),
      "codes.csv": Buffer.from(
        `n,code\n${features.map(({ code }, n) => `${n},${code}`).join("\n")}\n`,
      ),
    },
    "cannot mend the polygons",
  );
  const rows = JSON.parse(output["areas.json"]!.toString()) as {
    n: number;
    before: number;
    after: number;
  }[];
  const areas = features.map(() => ({ before: 0, after: 0 }));
  for (const { n, before, after } of rows) areas[n] = { before, after };
  const tiles = JSON.parse(output["tiles.json"]!.toString()) as {
    k?: number;
    owners?: number[] | null;
    area: number;
    width: number;
    at: Position;
  }[];
  return {
    topology: output["topology.json"]!,
    areas,
    tiles: tiles.map(({ k, owners, area, width, at }) => ({
      owners: k ? (owners ?? []) : [],
      areaM2: area,
      widthM: width,
      at,
    })),
  };
}
