import { readCommunes } from "../../server/units/gazetteer.ts";
import type { StructureAnswer } from "../../server/units/schema.ts";
import { atMost, type Figure, holds, inMilliseconds } from "./figure.ts";
import type { Read } from "./paced-reader.ts";
import { percentile } from "./statistics.ts";
import { panningTrace } from "./trace.ts";
import type { Product } from "./workshop.ts";

const LIMIT_READ_MS = 200;

/** What people read meanwhile: tiles of all zooms, frames of several dates, lists, a card. */
export async function usualReads({ url }: Product): Promise<string[]> {
  const { structures } = await readJson<{ structures: StructureAnswer[] }>(`${url}/api/structures`);
  const { dates } = await readJson<{ dates: string[] }>(`${url}/api/timeline`);
  const { maxZoom } = structures.find(({ id }) => id === "2026")!.boundaries;
  const places = readCommunes("2026").map(({ position }) => position);
  const tiles = panningTrace(places, maxZoom)
    .filter((_, i) => i % 100 === 0)
    .map((tile) => `/tiles/2026/${tile.join("/")}.mvt`);
  const frames = dates
    .slice(-8)
    .flatMap((date) =>
      ["commune", "province"].map((level) => `/api/coverage?level=${level}&asOf=${date}`),
    );
  const lists = ["commune", "province"].map((level) => `/api/units?structure=2026&level=${level}`);
  const others = ["/api/units/03160", "/api/border", "/api/search?q=dien%20bien", "/health"];
  const rest = [...frames, ...lists, ...others];
  // Two tiles, then something else.
  return tiles.flatMap((tile, i) => (i % 2 === 0 ? [tile] : [tile, rest[(i >> 1) % rest.length]!]));
}

/** 99th percentile of what reads took, which none may fail, against what a reader would feel. */
export function readsOf(when: string, reads: Read[]): Figure {
  const took = reads.map(({ tookMs }) => tookMs);
  const failed = reads.filter(({ status }) => status !== 200 && status !== 204).length;
  if (failed > 0) {
    return holds(`· reads ${when}`, `${failed} of ${reads.length} failed`, "none failed", false);
  }
  const [half, most, worst] = [50, 99, 100].map((percent) => percentile(took, percent)) as [
    number,
    number,
    number,
  ];
  return atMost(
    `· reads ${when}, 99th percentile of ${reads.length}`,
    most,
    LIMIT_READ_MS,
    inMilliseconds,
    `${inMilliseconds(most)} (half ${inMilliseconds(half)}, slowest ${inMilliseconds(worst)})`,
  );
}

async function readJson<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>;
}
