// Starts a built program, building first what is not built: node scripts/launch.mjs <entry> [arguments].
// The entry "build" only builds. Plain JavaScript, so that it runs before anything is built.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const OLDEST_NODE = [20, 19];

/** What each build is made of. Lists of files and folders, hashed by name and content. */
const BUILDS = [
  {
    name: "web",
    config: "vite.config.ts",
    needs: "web/index.html",
    makes: "dist/web/index.html",
    sources: ["web", "server", "vite.config.ts", "package-lock.json"],
  },
  {
    name: "server",
    config: "vite.server.config.ts",
    needs: "server/main.ts",
    makes: "dist/server/main.js",
    sources: ["server", "scripts", "vite.server.config.ts", "package-lock.json"],
  },
];

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}`);
}

function fingerprint(sources) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  const add = (path) => {
    if (!existsSync(join(root, path))) return;
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  };
  for (const source of sources) {
    if (!existsSync(join(root, source))) continue;
    for (const path of filesBelow(source)) add(path);
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  if (/\.\w+$/.test(path)) return [path];
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort();
}

/** Builds in a process of its own: nothing of the builder stays in the memory of the server. */
function build({ name, config }) {
  return new Promise((resolve, reject) => {
    console.log(`build: ${name}`);
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    const started = Date.now();
    const arguments_ = [vite, "build", "--config", config, "--logLevel", "warn"];
    const env = { ...process.env, NODE_ENV: "production" };
    const child = spawn(process.execPath, arguments_, { cwd: root, env, stdio: "inherit" });
    const stop = () => child.kill();
    process.once("exit", stop);
    child.once("error", reject);
    child.once("exit", (code) => {
      process.off("exit", stop);
      if (code !== 0) return reject(new Error(`build of ${name} failed`));
      console.log(`build: ${name} done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      resolve();
    });
  });
}

async function buildWhatIsStale(entry) {
  // Commands have no pages to show.
  const wanted = BUILDS.filter(
    ({ name }) => name === "server" || ["main", "build"].includes(entry),
  );
  const stale = wanted
    .filter(({ needs }) => existsSync(join(root, needs)))
    .filter((part) => {
      part.fingerprint = fingerprint(part.sources);
      const stamp = stampOf(part);
      const built = existsSync(join(root, part.makes)) && existsSync(stamp);
      return !built || readFileSync(stamp, "utf8") !== part.fingerprint;
    });
  if (stale.length > 0 && !existsSync(join(root, "node_modules", "vite"))) {
    fail("packages are not installed: run npm ci first");
  }
  await Promise.all(
    stale.map(async (part) => {
      // Gone while it builds: a build that is killed must not look done.
      rmSync(stampOf(part), { force: true });
      await build(part);
      mkdirSync(join(root, "dist"), { recursive: true });
      writeFileSync(stampOf(part), part.fingerprint);
    }),
  );
}

const stampOf = ({ name }) => join(root, "dist", `${name}.stamp`);

function fail(message) {
  console.error(message);
  process.exit(1);
}

checkNode();
const [entry, ...rest] = process.argv.slice(2);
const giveUp = () => process.exit(130);
process.once("SIGINT", giveUp).once("SIGTERM", giveUp);
await buildWhatIsStale(entry).catch((cause) => fail(cause.message));
process.off("SIGINT", giveUp).off("SIGTERM", giveUp);

if (entry !== "build") {
  const program = join(root, "dist", "server", `${entry}.js`);
  if (!entry || !existsSync(program)) fail(`no program ${entry ?? ""}; try npm start`);
  process.argv = [process.execPath, program, ...rest];
  await import(pathToFileURL(program).href);
}
