import { gunzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { openArchive } from "../../server/boundaries/archive.ts";
import { readPrepared } from "../../server/boundaries/folder.ts";
import { readCommunes } from "../../server/units/gazetteer.ts";
import { againstPeer, type Figure, informs, inMicroseconds, notRun } from "./figure.ts";
import { type Answer, type LoadOptions, load } from "./http-load.ts";
import { startNginx } from "./nginx.ts";
import { startPostgis } from "./postgis.ts";
import { cpuSeconds } from "./process-tree.ts";
import { MissingPackage } from "./system-package.ts";
import { panningTrace } from "./trace.ts";
import { say, type Workshop } from "./workshop.ts";

const ROUNDS = 5;
/** Not counted: until then the compiler of V8 is still at work. */
const WARM_UP_ROUNDS = 3;
/** The trace is asked for so often a round: nginx takes a few hundredths of a second for it once. */
const REPEATS = 3;
/** Every so manieth request of the trace goes to PostGIS, which takes a thousand times as long. */
const POSTGIS_EVERY = 67;
const CONNECTIONS = 8;
const STRUCTURE = "2026";
const WITH_BROWSER_HEADERS = { "accept-encoding": "gzip, deflate, br, zstd" };

interface Contender {
  port: number;
  /** Roots of the processes that answer. */
  pids: number[];
  targets: string[];
  repeats: number;
}

/** Processor time for each tile of 200 panning sessions: ours, nginx with the same bytes, PostGIS. */
export async function benchTiles(workshop: Workshop): Promise<Figure[]> {
  const product = await workshop.exact();
  const prepared = (await readPrepared(product.dataDir, STRUCTURE))!;
  const archive = openArchive(prepared.tilesPath);
  const { id, kind, maxZoom } = prepared.manifest;
  const places = readCommunes(STRUCTURE).map(({ position }) => position);
  const trace = panningTrace(places, maxZoom);
  const pathOf = (tile: readonly number[]) => `/tiles/${STRUCTURE}/${tile.join("/")}.mvt`;
  const targets = trace.map((tile) => `${pathOf(tile)}?v=${id}`);
  const files = new Map<string, Uint8Array>();
  for (const tile of trace) {
    const bytes = archive.get(...tile);
    if (bytes) files.set(pathOf(tile), bytes);
  }
  const ours: Contender = { port: product.port, pids: [product.pid], targets, repeats: REPEATS };
  const figures = [
    informs(
      "tiles: trace",
      `${trace.length} requests, ${files.size} tiles, zoom 4–11, ${kind} boundaries`,
    ),
  ];

  const [first] = files.keys();
  const nginx = await contender("nginx", async () =>
    startNginx(workshop, files, await headersOf(`${product.url}${first}?v=${id}`)),
  );
  const postgis = await contender("PostGIS", () => startPostgis(workshop, kind));
  const peers: { what: string; name: string; most: number; them: Contender; us: Contender }[] = [];
  if (typeof nginx === "string") figures.push(notRun("tiles: CPU against nginx", nginx));
  else {
    const them = { ...ours, port: nginx.port, pids: nginx.pids };
    await checkSameBytes(workshop, ours, them);
    peers.push({
      what: "tiles: CPU per request",
      name: "nginx, same bytes",
      most: 2.5,
      them,
      us: ours,
    });
  }
  if (typeof postgis === "string") figures.push(notRun("tiles: CPU against PostGIS", postgis));
  else {
    // The same sample for both: how deep the tiles lie decides what they cost.
    const sample = targets.filter((_, i) => i % POSTGIS_EVERY === 0);
    const them = { ...postgis, targets: sample, repeats: 1 };
    await checkCommunes(them);
    peers.push({
      what: "tiles: CPU per request, every 67th",
      name: "PostGIS ST_AsMVT behind Hono",
      most: 1 / 100,
      them,
      us: { ...ours, targets: sample, repeats: REPEATS * POSTGIS_EVERY },
    });
  }

  const costs = peers.map(() => ({ ours: [] as number[], theirs: [] as number[] }));
  for (let round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
    say(round < 1 ? "tiles: warming up" : `tiles: round ${round} of ${ROUNDS}`);
    for (const [i, { us, them }] of peers.entries()) {
      const [mine, other] = [await cost(workshop, us), await cost(workshop, them)];
      if (round < 1) continue;
      costs[i]!.ours.push(mine);
      costs[i]!.theirs.push(other);
    }
  }
  peers.forEach(({ what, name, most }, i) => {
    const { ours: mine, theirs } = costs[i]!;
    figures.push(againstPeer(what, mine, name, theirs, inMicroseconds, { most }));
  });
  return figures;
}

/** A peer, or why there is none. */
async function contender<T extends { port: number; pids: number[] }>(
  name: string,
  start: () => Promise<T>,
): Promise<T | string> {
  say(`tiles: starting ${name}`);
  return start().catch((cause) => {
    if (cause instanceof MissingPackage) return cause.message;
    throw cause;
  });
}

const optionsFor = ({ port, targets }: Contender): LoadOptions => ({
  port,
  targets,
  headers: WITH_BROWSER_HEADERS,
  connections: CONNECTIONS,
});

/** Processor time for one request, in seconds. */
async function cost(workshop: Workshop, contender: Contender): Promise<number> {
  const targets = Array.from({ length: contender.repeats }, () => contender.targets).flat();
  const before = cpuSeconds(contender.pids);
  const { requests, statuses } = await workshop.load().load(optionsFor({ ...contender, targets }));
  const spent = cpuSeconds(contender.pids) - before;
  const good = (statuses[200] ?? 0) + (statuses[204] ?? 0);
  if (good !== targets.length) {
    throw new Error(`tiles: ${JSON.stringify(statuses)} for ${targets.length} requests`);
  }
  return spent / requests;
}

/** Headers that say the same of every tile: nginx is to send them too. Those of one tile it makes itself. */
async function headersOf(url: string): Promise<Record<string, string>> {
  const answer = await fetch(url);
  const own = ["content-type", "content-length", "etag", "date", "connection", "keep-alive"];
  return Object.fromEntries([...answer.headers].filter(([name]) => !own.includes(name)));
}

async function checkSameBytes(workshop: Workshop, ours: Contender, theirs: Contender) {
  const targets = [...new Set(ours.targets)];
  const [mine, other] = [
    await workshop.load().digests(optionsFor({ ...ours, targets })),
    await workshop.load().digests(optionsFor({ ...theirs, targets })),
  ];
  const different = targets.filter((_, i) => mine[i] !== other[i]);
  if (different.length > 0) {
    throw new Error(`tiles: nginx answers ${different.length} otherwise, like ${different[0]}`);
  }
}

/** PostGIS must answer tiles that hold communes, with a code each. */
async function checkCommunes(postgis: Contender): Promise<void> {
  const answers: Answer[] = [];
  await load(optionsFor(postgis), (_, answer) => answers.push(answer));
  const communes = answers
    .filter(({ status }) => status === 200)
    .map(({ body }) => new VectorTile(new PbfReader(gunzipSync(body))).layers.communes);
  const first = communes.find((layer) => layer && layer.length > 0)?.feature(0);
  const whole = communes.every((layer) => layer && layer.length > 0);
  if (!whole || !/^\d{5}$/.test(String(first?.properties.code))) {
    throw new Error("tiles: PostGIS answers tiles without communes");
  }
}
