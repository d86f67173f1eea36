import { setTimeout } from "node:timers/promises";
import { strFromU8, unzipSync } from "fflate";
import { atMost, type Figure, inMegabytes, inSeconds, withSpread } from "./figure.ts";
import { peakBytes } from "./process-tree.ts";
import { median } from "./statistics.ts";
import { readsOf, usualReads } from "./usual-reads.ts";
import { say, type Workshop } from "./workshop.ts";

const ROUNDS = 5;
const LIMIT_SECONDS = 10;
const SERVER_BYTES = 500e6;
const READS_PER_SECOND = 200;
/** Reads without an export, in each round. */
const CALM_MS = 3000;
/** The most rows a coverage has: every commune of 2021. */
const COMMUNES = 10_599;
const WORKBOOK = "/api/export/coverage.xlsx?asOf=2024-12-31";

/** Writes the workbook of the country beside people who read. */
export async function benchExport(workshop: Workshop): Promise<Figure[]> {
  const product = await workshop.startProduct("export");
  const { port, url, pid } = product;
  await checkWorkbook(await download(url));
  const targets = await usualReads(product);
  const headers = { "accept-encoding": "gzip, deflate, br" };
  await workshop.load().load({ port, targets, headers, connections: 2 });
  const pacing = workshop.load().pace({ port, targets, headers, perSecond: READS_PER_SECOND });
  const exports: { begun: number; ended: number }[] = [];
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      say(`export: round ${round} of ${ROUNDS}`);
      await setTimeout(CALM_MS);
      const begun = Date.now();
      await download(url);
      exports.push({ begun, ended: Date.now() });
    }
  } finally {
    await pacing.stop();
  }
  const isDuring = ({ atMs }: { atMs: number }) =>
    exports.some(({ begun, ended }) => atMs >= begun && atMs < ended);
  const seconds = exports.map(({ begun, ended }) => (ended - begun) / 1000);
  return [
    atMost(
      `export of ${COMMUNES.toLocaleString("en")} communes as XLSX`,
      median(seconds),
      LIMIT_SECONDS,
      inSeconds,
      withSpread(seconds, inSeconds),
    ),
    // Nothing is asked of the time between: it tells how busy the machine is.
    {
      ...readsOf(
        "without it",
        pacing.reads.filter((read) => !isDuring(read)),
      ),
      ...{ limit: "", ok: undefined },
    },
    readsOf("meanwhile", pacing.reads.filter(isDuring)),
    atMost("· most memory of the server", peakBytes(pid), SERVER_BYTES, inMegabytes),
  ];
}

async function download(url: string): Promise<Uint8Array> {
  const answer = await fetch(`${url}${WORKBOOK}`);
  if (!answer.ok) throw new Error(await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
}

function checkWorkbook(workbook: Uint8Array): void {
  const xml = strFromU8(unzipSync(workbook)["xl/worksheets/sheet1.xml"]!);
  const rows = xml.match(/<row /g)?.length;
  if (rows !== COMMUNES + 1) throw new Error(`the workbook has ${rows} rows`);
}
