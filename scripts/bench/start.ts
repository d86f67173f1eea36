import { serveBuilt } from "../serve-built.ts";
import { atMost, type Figure, inMegabytes, inSeconds, notRun, withSpread } from "./figure.ts";
import { peakBytes, residentBytes } from "./process-tree.ts";
import { median } from "./statistics.ts";
import { say, type Workshop } from "./workshop.ts";

const ROUNDS = 5;
const FIRST_SECONDS = 60;
const LATER_SECONDS = 5;
const MEMORY_BYTES = 500e6;
/** What people look at: frames of every date, card, lists, and the tiles of the country. */
const WARM_UP_ZOOM = 7;

/** First and later starts, and the memory of a server that has been used. */
export async function benchStart(workshop: Workshop): Promise<Figure[]> {
  const { dataDir, seconds: first } = await workshop.firstStart();
  const later: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    say(`start: later start ${round} of ${ROUNDS}`);
    const product = await serveBuilt({ dataDir, quiet: true });
    await product.stop();
    later.push(product.readyAfterSeconds);
  }
  const product = await workshop.startProduct("memory");
  const targets = await warmUpTargets(product.url);
  say(`start: warming up with ${targets.length} reads`);
  const headers = { "accept-encoding": "gzip, deflate, br, zstd" };
  await workshop.load().load({ port: product.port, targets, headers, connections: 8 });
  const resident = residentBytes(product.pid);
  const peak = peakBytes(product.pid);
  await product.stop();
  return [
    first === undefined
      ? notRun("first start, empty data folder", "a filled data folder was given")
      : atMost("first start, empty data folder, built", first, FIRST_SECONDS, inSeconds),
    atMost("later start", median(later), LATER_SECONDS, inSeconds, withSpread(later, inSeconds)),
    atMost(
      `memory while serving, after ${targets.length} reads`,
      resident,
      MEMORY_BYTES,
      inMegabytes,
      `${inMegabytes(resident)} (peak ${inMegabytes(peak)})`,
    ),
  ];
}

async function warmUpTargets(url: string): Promise<string[]> {
  const read = async (path: string) => (await fetch(url + path)).json();
  const { dates } = (await read("/api/timeline")) as { dates: string[] };
  const { structures } = (await read("/api/structures")) as {
    structures: { id: string; boundaries: { tiles: string } }[];
  };
  const frames = dates.flatMap((date) =>
    ["commune", "province"].map((level) => `/api/coverage?level=${level}&asOf=${date}`),
  );
  const others = dates.flatMap((date) =>
    ["border", "reinforcements", "headquarters"].map((path) => `/api/${path}?asOf=${date}`),
  );
  const lists = structures.flatMap(({ id }) =>
    ["commune", "province"].map((level) => `/api/units?structure=${id}&level=${level}`),
  );
  const tiles = structures.flatMap(({ boundaries }) => countryTiles(boundaries.tiles));
  return [...frames, ...others, ...lists, "/api/units/01", "/api/search?q=dien", ...tiles];
}

/** Every tile between 100° and 118° E, 6° and 24° N, to a middle zoom. */
function countryTiles(template: string): string[] {
  const tiles: string[] = [];
  for (let z = 0; z <= WARM_UP_ZOOM; z++) {
    const [from, to] = [0.777, 0.828].map((share) => Math.floor(share * 2 ** z)) as [
      number,
      number,
    ];
    const [top, bottom] = [0.43, 0.484].map((share) => Math.floor(share * 2 ** z)) as [
      number,
      number,
    ];
    for (let x = from; x <= to; x++) {
      for (let y = top; y <= bottom; y++) {
        tiles.push(template.replace("{z}", `${z}`).replace("{x}", `${x}`).replace("{y}", `${y}`));
      }
    }
  }
  return tiles;
}
