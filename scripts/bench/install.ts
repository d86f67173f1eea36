import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { packageRoot } from "../../server/package-root.ts";
import type { BorderAnswer } from "../../server/reinforcement/schema.ts";
import type { StructureAnswer } from "../../server/units/schema.ts";
import { atMost, type Figure, holds, inMegabytes, inSeconds, notRun } from "./figure.ts";
import { peakBytes, processTree, residentBytes } from "./process-tree.ts";
import { largestTile } from "./tile-sizes.ts";
import { readsOf, usualReads } from "./usual-reads.ts";
import { boundaryFile, EXACT_FULL, say, type Workshop } from "./workshop.ts";

const LIMIT_SECONDS = 240;
const LIMIT_BYTES = 4e9;
const SERVER_BYTES = 500e6;
const READS_PER_SECOND = 50;
/** Reads before the install begins and after it has ended. */
const CALM_SECONDS = 10;
const SAMPLE_MS = 200;
/** facts/README.md: communes at the land border on the exact file, by neighbour; two touch two of them. */
const BORDER = { communes: 248, china: 79, laos: 102, cambodia: 69 };

interface Run {
  seconds: number;
  /** The most that all its processes held at one time. */
  bytes: number;
  lines: string[];
  exitCode: number | null;
}

/** Installs seven million vertices beside a server that people read from. */
export async function benchInstall(workshop: Workshop): Promise<Figure[]> {
  const file = boundaryFile(EXACT_FULL);
  if (!file) {
    return [
      notRun("install of 7 million vertices", `../shared/data/boundaries/${EXACT_FULL} is absent`),
    ];
  }
  const product = await workshop.startProduct("install");
  const { port, url, pid, dataDir } = product;
  const targets = await usualReads(product);
  const headers = { "accept-encoding": "gzip, deflate, br" };
  await workshop.load().load({ port, targets, headers, connections: 2 });
  const pacing = workshop.load().pace({ port, targets, headers, perSecond: READS_PER_SECOND });
  let run: Run;
  let begun: number;
  let ended: number;
  try {
    await setTimeout(CALM_SECONDS * 1000);
    say(`install: ${EXACT_FULL}`);
    begun = Date.now();
    run = await install(workshop, file, dataDir);
    ended = Date.now();
    await setTimeout(CALM_SECONDS * 1000);
  } finally {
    await pacing.stop();
  }
  if (run.exitCode !== 0)
    throw new Error(`install ended with ${run.exitCode}: ${run.lines.at(-1)}`);
  const during = pacing.reads.filter(({ atMs }) => atMs >= begun && atMs < ended);
  return [
    atMost("install of 7 million vertices", run.seconds, LIMIT_SECONDS, inSeconds),
    atMost("· memory of its processes", run.bytes, LIMIT_BYTES, inMegabytes),
    holds("· lines of progress", `${run.lines.length} lines`, "10 or more", run.lines.length >= 10),
    // Nothing is asked of the time before: it tells how busy the machine is.
    {
      ...readsOf(
        "before",
        pacing.reads.filter(({ atMs }) => atMs < begun),
      ),
      limit: "",
      ok: undefined,
    },
    readsOf("during", during),
    // Those under way when the new boundaries came, and what follows.
    readsOf(
      "after",
      pacing.reads.filter(({ atMs }) => atMs >= ended),
    ),
    ...(await checkShown(url)),
    await largestTile(dataDir, "2026"),
    atMost("· memory of the server afterwards", residentBytes(pid), SERVER_BYTES, inMegabytes),
  ];
}

async function install(workshop: Workshop, file: string, dataDir: string): Promise<Run> {
  const started = performance.now();
  const child = spawn("npm", ["run", "--silent", "geodata", "--", "install", file], {
    cwd: packageRoot(),
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  workshop.defer(async () => endTree(child));
  const lines: string[] = [];
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output }).on("line", (line) => {
      lines.push(line);
      say(`install: ${line}`);
    });
  }
  let bytes = 0;
  const sampling = setInterval(() => {
    const pids = processTree(child.pid!).map(({ pid }) => pid);
    const together = pids.reduce((sum, pid) => sum + residentBytes(pid), 0);
    // Between two samples one process may have held more.
    bytes = Math.max(bytes, together, ...pids.map(peakBytes));
  }, SAMPLE_MS);
  const [exitCode] = (await once(child, "close")) as [number | null];
  clearInterval(sampling);
  return { seconds: (performance.now() - started) / 1000, bytes, lines, exitCode };
}

function endTree(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  for (const { pid } of processTree(child.pid!)) process.kill(pid, "SIGTERM");
}

/** The running server must draw the exact boundaries now, and count the border on them. */
async function checkShown(url: string): Promise<Figure[]> {
  const { structures } = await readJson<{ structures: StructureAnswer[] }>(`${url}/api/structures`);
  const { kind } = structures.find(({ id }) => id === "2026")!.boundaries;
  const { summary } = await readJson<BorderAnswer>(`${url}/api/border`);
  const found = { communes: summary.communes, ...summary.byNeighbour };
  const [ours, expected] = [found, BORDER].map(
    ({ communes, china, laos, cambodia }) =>
      `${communes} (China ${china}, Laos ${laos}, Cambodia ${cambodia})`,
  ) as [string, string];
  return [
    holds("· boundaries shown", kind, "installed", kind === "installed"),
    holds("· border communes", ours, expected, ours === expected),
  ];
}

async function readJson<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>;
}
