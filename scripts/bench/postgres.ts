import { execFile, execFileSync } from "node:child_process";
import { chown } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { startPeer } from "./peer.ts";
import { startUntil } from "./started.ts";
import { findPostgres } from "./system-package.ts";
import { say, type Workshop } from "./workshop.ts";

const run = promisify(execFile);

export interface Postgres {
  /** For `pg`: the socket's folder, user and database. */
  env: { PGHOST: string; PGUSER: string; PGDATABASE: string };
  pid: number;
}

/**
 * A PostgreSQL of its own, reached through a socket in its folder alone. Set up to be quick: no flushing
 * to disk, everything in memory, no compiling of queries, which costs more than it saves here.
 *
 * @throws {MissingPackage}
 */
export async function startPostgres(
  workshop: Workshop,
  options: { postgis: boolean },
): Promise<Postgres> {
  const programs = findPostgres(options);
  const name = options.postgis ? "postgis" : "postgres";
  const home = await workshop.makeFolder(name);
  const owner = ownerOfPostgres();
  if (owner) await chown(home, owner.uid, owner.gid);
  const cluster = join(home, "cluster");
  say("PostgreSQL: making a cluster");
  await run(
    join(programs, "initdb"),
    ["-D", cluster, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...owner, cwd: home },
  );
  const settings = {
    listen_addresses: "",
    unix_socket_directories: home,
    shared_buffers: "512MB",
    work_mem: "64MB",
    fsync: "off",
    jit: "off",
  };
  const words = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const started = await startUntil(
    join(programs, "postgres"),
    ["-D", cluster, ...words],
    /(ready to accept connections)/,
    { ...owner, cwd: home },
  );
  // SIGINT ends connections and shuts down in order.
  workshop.defer(() => started.stop("SIGINT"));
  return { env: { PGHOST: home, PGUSER: "bench", PGDATABASE: "postgres" }, pid: started.pid };
}

/** Opens a connection for `work` and closes it. */
export async function withClient<T>(
  { env }: Postgres,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ host: env.PGHOST, user: env.PGUSER, database: env.PGDATABASE });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The Hono server in front of it. */
export async function startPostgresApp(workshop: Workshop, { env }: Postgres) {
  return startPeer(workshop, "postgres-app.ts", env);
}

/** PostgreSQL refuses to run as root: its own user then, whom the package has made. */
function ownerOfPostgres(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
