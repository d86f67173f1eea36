import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { packageRoot } from "../../server/package-root.ts";
import { type ServedProduct, serveBuilt } from "../serve-built.ts";
import { LoadProcess } from "./load-process.ts";

export type Product = ServedProduct & { port: number; pid: number };

export interface FirstStart {
  dataDir: string;
  /** Undefined when the folder was given. */
  seconds: number | undefined;
}

/** Exact boundaries of 2026 beside the checkout; never part of it. */
export const EXACT_100M = "communes-2026.100m.geojson.gz";
export const EXACT_FULL = "communes-2026.full.geojson.gz";

/** Path of a file of boundaries, or undefined where the machine has none. */
export function boundaryFile(name: string): string | undefined {
  const path = join(packageRoot(), "..", "shared", "data", "boundaries", name);
  return existsSync(path) ? path : undefined;
}

/**
 * What the benches share: a folder, products that run, a process that asks. Everything is made when first
 * wanted and ended by `close`, the last one first.
 */
export class Workshop {
  readonly folder: string;
  readonly #ends: (() => Promise<unknown>)[] = [];
  #firstStart: Promise<FirstStart> | undefined;
  #builtIn: Promise<Product> | undefined;
  #exact: Promise<Product> | undefined;
  #load: LoadProcess | undefined;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param dataDir  A folder that a start has filled; the benches then copy it and measure no first start. */
  static async open(dataDir?: string): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), "dia-ban-bench-"));
    // nginx and PostgreSQL run as users of their own and must pass through.
    await chmod(folder, 0o711);
    const workshop = new Workshop(folder);
    workshop.defer(() => rm(folder, { recursive: true, force: true }));
    say("building what is not built");
    execFileSync(process.execPath, ["scripts/launch.mjs", "build"], {
      cwd: packageRoot(),
      stdio: ["ignore", 2, 2],
    });
    if (dataDir) {
      const copy = join(folder, "first");
      await cp(dataDir, copy, { recursive: true });
      workshop.#firstStart = Promise.resolve({ dataDir: copy, seconds: undefined });
    }
    return workshop;
  }

  /** To be done at the end, whatever happens until then. */
  defer(end: () => Promise<unknown>): void {
    this.#ends.push(end);
  }

  async close(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) {
      await end().catch((cause) => console.error(cause));
    }
  }

  /** A new folder that anybody may enter. */
  async makeFolder(name: string): Promise<string> {
    const path = join(this.folder, name);
    await mkdir(path, { recursive: true });
    await chmod(path, 0o755);
    return path;
  }

  /** The first start on an empty folder, built before: its seconds, and the folder it left. */
  firstStart(): Promise<FirstStart> {
    this.#firstStart ??= (async () => {
      say("first start on an empty data folder");
      const dataDir = await this.makeFolder("first");
      const product = await serveBuilt({ dataDir, quiet: true });
      await product.stop();
      return { dataDir, seconds: product.readyAfterSeconds };
    })();
    return this.#firstStart;
  }

  /** A product of its own with the built-in boundaries. */
  async startProduct(name: string): Promise<Product> {
    const { dataDir: made } = await this.firstStart();
    const dataDir = join(this.folder, name);
    await cp(made, dataDir, { recursive: true });
    return this.#serve(dataDir);
  }

  /** The product with built-in boundaries that benches share. */
  builtIn(): Promise<Product> {
    this.#builtIn ??= this.startProduct("built-in");
    return this.#builtIn;
  }

  /** The product with exact boundaries where the machine has them, else with the built-in ones. */
  exact(): Promise<Product> {
    const file = boundaryFile(EXACT_100M);
    if (!file) return this.builtIn();
    this.#exact ??= (async () => {
      const { dataDir: made } = await this.firstStart();
      const dataDir = join(this.folder, "exact");
      await cp(made, dataDir, { recursive: true });
      say(`installing ${EXACT_100M}`);
      await promisify(execFile)("npm", ["run", "--silent", "geodata", "--", "install", file], {
        cwd: packageRoot(),
        env: { ...process.env, DATA_DIR: dataDir },
      });
      return this.#serve(dataDir);
    })();
    return this.#exact;
  }

  /** The process that asks the servers. */
  load(): LoadProcess {
    if (!this.#load) {
      const load = new LoadProcess();
      this.#load = load;
      this.defer(() => load.end());
    }
    return this.#load;
  }

  async #serve(dataDir: string): Promise<Product> {
    const served = await serveBuilt({ dataDir, quiet: true });
    this.defer(served.stop);
    return { ...served, port: Number(new URL(served.url).port), pid: served.process.pid! };
  }
}

/** A line for the person who waits; the table alone goes to standard output. */
export function say(line: string): void {
  console.error(`· ${line}`);
}
