import { deepStrictEqual } from "node:assert";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { CoverageFrame } from "../../server/staffing/schema.ts";
import { againstPeer, type Figure, informs, inKilobytes, inRate, notRun } from "./figure.ts";
import { type Answer, load } from "./http-load.ts";
import { startPeer } from "./peer.ts";
import { type Postgres, startPostgres, startPostgresApp, withClient } from "./postgres.ts";
import { MissingPackage } from "./system-package.ts";
import { say, type Workshop } from "./workshop.ts";

const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 8;

/** What Chromium asks for on https and localhost, on plain http, and what a simple client asks for. */
const ENCODINGS = {
  "br, as a browser asks on https": "gzip, deflate, br, zstd",
  "gzip, as a browser asks on http": "gzip, deflate",
  "not compressed": "identity",
};

const COLUMNS = [
  "state",
  "strength",
  "chiefs",
  "deputies",
  "officers",
  "reinforcement",
  "required",
  "shortfall",
] as const;

interface Contender {
  name: string;
  port: number;
  target: string;
  acceptEncoding: string;
  rates: number[];
}

/**
 * Requests answered in a second, all with as many connections: our frame, a hello-world, PostgreSQL. Of the
 * frame that is not compressed most of the time goes into the socket, so it is held against the least that
 * Node can do to send the same bytes.
 */
export async function benchFrame(workshop: Workshop): Promise<Figure[]> {
  const product = await workshop.builtIn();
  const newest = (await (await fetch(`${product.url}/api/coverage`)).json()) as CoverageFrame;
  const target = `/api/coverage?level=commune&asOf=${newest.asOf}`;
  const ours = Object.entries(ENCODINGS).map(
    ([name, acceptEncoding]): Contender => ({
      name: `frame of ${newest.codes.length} communes, ${name}`,
      port: product.port,
      target,
      acceptEncoding,
      rates: [],
    }),
  );
  const sizes = await checkFrames(ours, newest);
  const hello: Contender = {
    name: "hello-world, the same Hono server",
    port: (await startPeer(workshop, "hello.ts")).port,
    target: "/",
    acceptEncoding: "identity",
    rates: [],
  };
  const bare = await bareServer(workshop, ours[2]!);
  const postgres = await postgresRows(workshop, product.url, newest, target).catch((cause) => {
    if (cause instanceof MissingPackage) return cause.message;
    throw cause;
  });
  const contenders = [...ours, hello, bare, ...(typeof postgres === "string" ? [] : [postgres])];
  // Round 0 warms up and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    say(round === 0 ? "frame: warming up" : `frame: round ${round} of ${ROUNDS}`);
    for (const contender of contenders) {
      const rate = await rateOf(workshop, contender, round === 0 ? 1 : SECONDS);
      if (round > 0) contender.rates.push(rate);
    }
  }
  return [
    informs("frame: size", sizes.map(inKilobytes).join(", ")),
    ...ours
      .slice(0, 2)
      .map(({ name, rates }) =>
        againstPeer(name, rates, hello.name, hello.rates, inRate, { least: 0.5 }),
      ),
    againstPeer(ours[2]!.name, ours[2]!.rates, bare.name, bare.rates, inRate, { least: 0.8 }),
    ...[ours[2]!, bare].map(({ name, rates }) => ({
      ...againstPeer(name, rates, hello.name, hello.rates, inRate, { least: 0 }),
      ...{ limit: "", ok: undefined },
    })),
    typeof postgres === "string"
      ? notRun("frame: rate against PostgreSQL", postgres)
      : againstPeer(ours[1]!.name, ours[1]!.rates, postgres.name, postgres.rates, inRate, {
          least: 100,
        }),
  ];
}

async function rateOf(workshop: Workshop, contender: Contender, seconds: number): Promise<number> {
  const { port, target, acceptEncoding } = contender;
  const result = await workshop.load().load({
    port,
    targets: [target],
    headers: { "accept-encoding": acceptEncoding },
    connections: CONNECTIONS,
    seconds,
  });
  if (result.statuses[200] !== result.requests) {
    throw new Error(`${contender.name}: ${JSON.stringify(result.statuses)}`);
  }
  return result.requests / result.seconds;
}

/** All encodings must hold the frame that was asked for. Sizes as sent, in bytes. */
async function checkFrames(ours: Contender[], expected: CoverageFrame): Promise<number[]> {
  const sizes: number[] = [];
  for (const contender of ours) {
    const { head, body } = await askOnce(contender);
    const encoding = /\r\ncontent-encoding: *(\w+)/i.exec(head)?.[1];
    const plain =
      encoding === "br" ? brotliDecompressSync(body) : encoding ? gunzipSync(body) : body;
    deepStrictEqual(JSON.parse(plain.toString()), expected, `${contender.name} is another frame`);
    sizes.push(body.length);
  }
  return sizes;
}

/** A server of Node's own that sends what ours sent, and nothing else. */
async function bareServer(workshop: Workshop, ours: Contender): Promise<Contender> {
  const { head, body } = await askOnce(ours);
  const file = join(workshop.folder, "frame.json");
  await writeFile(file, body);
  const lines = head.split("\r\n").slice(1);
  const headers = lines
    .map((line) => /^([^:]+): *(.*)$/.exec(line)!.slice(1) as [string, string])
    // Node writes these by itself.
    .filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name));
  const { port } = await startPeer(workshop, "bare.ts", {
    BODY_FILE: file,
    HEADERS: JSON.stringify(Object.fromEntries(headers)),
  });
  const bare = { ...ours, name: "the same bytes from bare node:http", port, rates: [] };
  deepStrictEqual((await askOnce(bare)).body, body, "the bare server sends other bytes");
  return bare;
}

async function askOnce({ port, target, acceptEncoding }: Contender): Promise<Answer> {
  let answer!: Answer;
  const headers = { "accept-encoding": acceptEncoding };
  await load({ port, targets: [target], headers, connections: 1 }, (_, whole) => {
    answer = whole;
  });
  return answer;
}

/** The same figures as rows of a table with an index, for every date of the structure. */
async function postgresRows(
  workshop: Workshop,
  url: string,
  newest: CoverageFrame,
  target: string,
): Promise<Contender> {
  const postgres = await startPostgres(workshop, { postgis: false });
  const timeline = (await (await fetch(`${url}/api/timeline`)).json()) as { dates: string[] };
  const frames = await Promise.all(
    timeline.dates.map(async (date) => {
      const answer = await fetch(`${url}/api/coverage?level=commune&asOf=${date}`);
      return (await answer.json()) as CoverageFrame;
    }),
  );
  const fitting = frames.filter(({ structure }) => structure === newest.structure);
  const missing = fitting.some(({ asOf }) => asOf === newest.asOf) ? [] : [newest];
  await fill(postgres, [...fitting, ...missing]);
  const app = await startPostgresApp(workshop, postgres);
  const contender: Contender = {
    name: "PostgreSQL rows as JSON behind Hono",
    port: app.port,
    target,
    acceptEncoding: "identity",
    rates: [],
  };
  const rows = JSON.parse((await askOnce(contender)).body.toString());
  const expected = newest.codes.map((code, i) => ({
    code,
    ...Object.fromEntries(COLUMNS.map((column) => [column, newest[column][i]])),
  }));
  deepStrictEqual(rows, expected, "PostgreSQL answers other rows");
  return contender;
}

async function fill(postgres: Postgres, frames: CoverageFrame[]): Promise<void> {
  await withClient(postgres, async (client) => {
    await client.query(MAKE);
    for (const frame of frames) {
      await client.query(FILL, [
        frame.asOf,
        frame.codes,
        ...COLUMNS.map((column) => frame[column]),
      ]);
    }
    await client.query("VACUUM ANALYZE coverage");
  });
}

const MAKE = `
  CREATE TABLE coverage (
    as_of TEXT, code TEXT, state TEXT, strength INTEGER, chiefs INTEGER, deputies INTEGER,
    officers INTEGER, reinforcement INTEGER, required INTEGER, shortfall INTEGER,
    PRIMARY KEY (as_of, code)
  )`;

const FILL = `
  INSERT INTO coverage
  SELECT $1, given.*
  FROM unnest(
    $2::TEXT[], $3::TEXT[], $4::INTEGER[], $5::INTEGER[], $6::INTEGER[], $7::INTEGER[],
    $8::INTEGER[], $9::INTEGER[], $10::INTEGER[]
  ) AS given`;
