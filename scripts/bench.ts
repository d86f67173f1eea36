import { parseArgs } from "node:util";
import { benchCarried } from "./bench/carried.ts";
import { benchExport } from "./bench/export.ts";
import { type Figure, notRun } from "./bench/figure.ts";
import { benchFrame } from "./bench/frame.ts";
import { benchImport } from "./bench/import.ts";
import { benchInstall } from "./bench/install.ts";
import { benchPlan } from "./bench/plan.ts";
import { processTree } from "./bench/process-tree.ts";
import { benchRecolour } from "./bench/recolour.ts";
import { benchSizes } from "./bench/sizes.ts";
import { benchStart } from "./bench/start.ts";
import { MissingPackage } from "./bench/system-package.ts";
import { tableOf } from "./bench/table.ts";
import { benchTiles } from "./bench/tiles.ts";
import { say, Workshop } from "./bench/workshop.ts";

type Bench = (workshop: Workshop) => Promise<Figure[]>;

/** In this order: what is quick first. */
const BENCHES: Record<string, Bench> = {
  start: benchStart,
  sizes: benchSizes,
  recolour: benchRecolour,
  tiles: benchTiles,
  frame: benchFrame,
  carried: benchCarried,
  export: benchExport,
  import: benchImport,
  plan: benchPlan,
  install: benchInstall,
};

/**
 * `npm run bench -- [--data-dir folder] [name …]`: every figure of the product with what it is compared to. Ends with 1 if a
 * limit is missed or a line could not be measured. `--data-dir` spares the first start: the folder is copied.
 */
async function main(words: readonly string[]): Promise<number> {
  const { values, positionals: names } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { "data-dir": { type: "string" } },
  });
  const unknown = names.find((name) => !BENCHES[name]);
  if (unknown) {
    console.error(`no bench ${unknown}; there are ${Object.keys(BENCHES).join(", ")}`);
    return 2;
  }
  const chosen = Object.entries(BENCHES).filter(
    ([name]) => names.length === 0 || names.includes(name),
  );
  const workshop = await Workshop.open(values["data-dir"]);
  const giveUp = () => workshop.close().finally(() => process.exit(130));
  process.once("SIGINT", giveUp).once("SIGTERM", giveUp);
  // A failure that nobody waits for must not leave servers behind either.
  process.once("unhandledRejection", (cause) => {
    console.error(cause);
    giveUp();
  });
  const figures: Figure[] = [];
  try {
    for (const [name, bench] of chosen) {
      say(`${name}: begins`);
      figures.push(...(await bench(workshop).catch((cause) => [failed(name, cause)])));
    }
  } finally {
    await workshop.close();
    endDescendants();
  }
  console.log(tableOf(figures));
  const bad = figures.filter(({ ok }) => ok === false || ok === "not run").length;
  console.log(bad === 0 ? "\nevery limit holds" : `\n${bad} missed or not run`);
  return bad === 0 ? 0 : 1;
}

function failed(name: string, cause: unknown): Figure {
  if (cause instanceof MissingPackage) return notRun(name, cause.message);
  console.error(cause);
  return notRun(name, (cause as Error).message.split("\n")[0]!);
}

/** What a bench that failed half-way has not told the workshop of. Only what descends from us. */
function endDescendants(): void {
  for (const { pid } of processTree(process.pid).slice(1)) {
    try {
      process.kill(pid, "SIGTERM");
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

process.exitCode = await main(process.argv.slice(2));
