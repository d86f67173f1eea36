import { highs } from "../../server/plan/solver/lexicographic.ts";
import {
  againstPeer,
  atMost,
  type Figure,
  holds,
  informs,
  inSeconds,
  notRun,
  threeDigits,
} from "./figure.ts";
import { type OurRun, readInstance } from "./plan/instances.ts";
import { type InstanceName, instanceText, PUBLISHED } from "./plan/or-library.ts";
import {
  PEER_SECONDS,
  type PeerRun,
  runCbc,
  runGlpsol,
  runNativeHighs,
} from "./plan/peer-solvers.ts";
import { PRODUCT_CASES, type ProductCase, prepareCase } from "./plan/product-cases.ts";
import { MissingPackage } from "./system-package.ts";
import { say, type Workshop } from "./workshop.ts";

/** Ours is compiled to WebAssembly. */
const MOST_TIMES_NATIVE = 6;
const ROUNDS = 3;

/** Published optima and the time that other solvers take for them, then plans of the product's size. */
export async function benchPlan(workshop: Workshop): Promise<Figure[]> {
  const folder = await workshop.makeFolder("plan");
  // Compiled once a thread: no part of a plan's time.
  await highs();
  const figures: Figure[] = [];
  for (const name of Object.keys(PUBLISHED) as InstanceName[]) {
    figures.push(...(await benchInstance(name, folder)));
  }
  for (const productCase of PRODUCT_CASES) figures.push(...(await benchCase(productCase)));
  return figures;
}

async function benchInstance(name: InstanceName, folder: string): Promise<Figure[]> {
  const text = instanceText(name);
  if (!text) return [notRun(name, `../shared/data/benchmarks/${name}.txt is absent`)];
  const { optimum, size } = PUBLISHED[name];
  const read = readInstance(name, text);
  // A file may hold another problem than the published one: then the other solvers are the judges.
  const published = read.size === size ? optimum : undefined;
  say(`plan: ${name}`);
  const ours = await read.solve();
  const figures = [ourFigure(name, ours, published, read.size)];
  const peers = { cbc: runCbc, glpsol: runGlpsol, "native HiGHS": runNativeHighs };
  for (const [peer, run] of Object.entries(peers)) {
    figures.push(
      await unlessMissing(`· ${peer}`, async () =>
        instanceFigure(ours, peer, await run(read.model, folder)),
      ),
    );
  }
  return figures;
}

function ourFigure(
  name: string,
  ours: OurRun,
  published: number | undefined,
  size: string,
): Figure {
  const value = ours.values[0];
  const reached = `${inSeconds(ours.seconds)}, ${ours.status} ${exact(value)}`;
  if (published === undefined) {
    return informs(name, `${reached}; the file holds another problem than published, of ${size}`);
  }
  const same = ours.status === "optimal" && Math.abs(value! - published) < 1e-3;
  return { ...holds(name, reached, exact(published), same), comparedTo: "published" };
}

function instanceFigure(ours: OurRun, peer: string, theirs: PeerRun): Figure {
  const [value] = theirs.values;
  const differs = value !== undefined && Math.abs(value - ours.values[0]!) > 1e-3;
  const time = value === undefined ? `> ${PEER_SECONDS} s` : inSeconds(theirs.seconds);
  return {
    what: "· time",
    ours: inSeconds(ours.seconds),
    comparedTo: `${peer}, whole model`,
    theirs: differs ? `${time}, ${exact(value)}` : time,
    ratio: threeDigits(ours.seconds / theirs.seconds),
    limit: "",
    ok: undefined,
  };
}

async function benchCase({ name, seconds, build }: ProductCase): Promise<Figure[]> {
  say(`plan: ${name}`);
  const { model, solve } = await prepareCase(build);
  const ours: OurRun[] = [];
  const theirs: PeerRun[] = [];
  const against = await unlessMissing("· native HiGHS", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await solve());
      theirs.push(await runNativeHighs(model));
    }
    const times = (runs: readonly { seconds: number }[]) => runs.map((run) => run.seconds);
    return againstPeer(
      ...(["· time", times(ours), "native HiGHS, same rows", times(theirs), inSeconds] as const),
      { most: MOST_TIMES_NATIVE },
    );
  });
  const values = model.stages
    .map(({ name }, s) => `${name} ${exact(ours[0]?.values[s])}`)
    .join(", ");
  const slowest = Math.max(...ours.map((run) => run.seconds));
  const proven = ours.every(({ status }) => status === "optimal");
  const agrees = theirs.every((run) =>
    run.values.every((value, s) => value === ours[0]!.values[s]),
  );
  return [
    atMost(name, slowest, seconds, inSeconds),
    holds("· proven, every objective", values, "optimal", proven),
    holds("· native HiGHS, as far as it came", agrees ? "the same" : "others", "the same", agrees),
    against,
  ];
}

async function unlessMissing(what: string, bench: () => Promise<Figure>): Promise<Figure> {
  try {
    return await bench();
  } catch (cause) {
    if (cause instanceof MissingPackage) return notRun(what, cause.message);
    throw cause;
  }
}

const exact = (value: number | undefined) =>
  value === undefined ? "–" : value.toLocaleString("en", { maximumFractionDigits: 3 });
