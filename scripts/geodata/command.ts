import { parseArgs } from "node:util";
import { readPrepared } from "../../server/boundaries/folder.ts";
import { listPrepared, putInForce } from "../../server/boundaries/install/in-force.ts";
import { installBoundaries, summaryOf } from "../../server/boundaries/install/install.ts";
import { Refusal } from "../../server/boundaries/install/refusal.ts";
import { emptyReport } from "../../server/boundaries/install/report.ts";
import type { Progress } from "../../server/boundaries/prepared.ts";
import type { Published } from "../../server/control/publish.ts";
import { STRUCTURES, Structure } from "../../server/schema.ts";
import { builtIn } from "../../server/start/built-in.ts";

const HELP = `Boundaries of the communes on the map.

  npm run geodata -- install <file or URL> [options]   exact boundaries from a file
  npm run geodata -- status                            which boundaries are in force
  npm run geodata -- remove [--structure 2026]         back to the approximate ones

A file is GeoJSON, TopoJSON, a zipped Shapefile or a GeoPackage, gzipped or not, with one polygon or
more for every commune. It is checked first; if it is refused, the boundaries in force stay.

  --structure 2026|2021   units that the file draws (2026)
  --code-field NAME       field with the five-digit codes (found by its values)
  --name-field NAME       field with the names (found by its values)
  --layer NAME            layer, where the file holds several
  --crs EPSG:3405         coordinate system, where the file does not say it, or wrongly
  --sha256 HEX            refuse the file if its checksum is another
  --dry-run               check and report only

DATA_DIR is the folder of the product's data (./var). A running server shows the change at once.`;

/** Where a command works and whom it tells. */
export interface Context {
  dataDir: string;
  say: (line: string) => void;
  progress: Progress;
}

/**
 * Runs `geodata` with its words.
 *
 * @throws {Refusal} With a line for people, when a word or a file is wrong; nothing is changed then.
 */
export async function runGeodata(words: string[], context: Context): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      structure: { type: "string", default: "2026" },
      "code-field": { type: "string" },
      "name-field": { type: "string" },
      layer: { type: "string" },
      crs: { type: "string" },
      sha256: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [command, source, ...more] = positionals;
  if (values.help || command === undefined) return context.say(HELP);
  const parsed = Structure.safeParse(values.structure);
  if (!parsed.success) throw new Refusal(`--structure is ${STRUCTURES.join(" or ")}`);
  const structure = parsed.data;

  if (command === "status" && source === undefined) return status(context);
  if (command === "remove" && source === undefined) return remove(context, structure);
  if (command !== "install" || source === undefined || more.length > 0) {
    throw new Refusal(`no such command: ${positionals.join(" ")}`, ["try --help"]);
  }
  const { sha256 } = values;
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256)) {
    throw new Refusal("--sha256 takes 64 hexadecimal digits");
  }
  await install(context, {
    source,
    structure,
    ...(sha256 && { sha256 }),
    ...(values["code-field"] && { codeField: values["code-field"] }),
    ...(values["name-field"] && { nameField: values["name-field"] }),
    ...(values.layer && { layer: values.layer }),
    ...(values.crs && { crs: values.crs }),
    dryRun: values["dry-run"],
  });
}

type Wanted = Omit<Parameters<typeof installBoundaries>[0], "dataDir">;

async function install({ dataDir, say, progress }: Context, wanted: Wanted): Promise<void> {
  const report = emptyReport();
  const sayEach = (what: string, lines: string[]) => {
    for (const line of lines) say(`${what}: ${line}`);
  };
  const tell = () => {
    sayEach("read", report.read);
    sayEach("repaired", report.repaired);
    sayEach("warning", report.warnings);
  };
  const installation = await installBoundaries({ ...wanted, dataDir }, report, progress).catch(
    (error: unknown) => {
      tell();
      throw error;
    },
  );
  tell();
  const { manifest } = installation;
  if (!manifest) return say(`checked: ${summaryOf(installation)}; nothing was changed`);
  progress("publish");
  const published = await putInForce(dataDir, wanted.structure, manifest.id);
  say(
    `installed ${wanted.structure} boundaries ${manifest.id}: ${summaryOf(installation)}; ${whoShows(published)}`,
  );
}

function whoShows(published: Published | undefined): string {
  if (!published) return "the first start shows them";
  return published.by === "server" ? "the running server shows them" : "the next start shows them";
}

async function status({ dataDir, say }: Context): Promise<void> {
  for (const structure of STRUCTURES) {
    const prepared = await readPrepared(dataDir, structure);
    if (!prepared) {
      say(`${structure}: none yet; the first start builds approximate ones`);
      continue;
    }
    const { id, kind, source } = prepared.manifest;
    const units = prepared.units.filter(({ level }) => level === "commune");
    const border = units.filter(
      ({ borderKm: { china, laos, cambodia } }) => china + laos + cambodia,
    );
    say(
      `${structure}: ${kind}, ${source}, ${id}: ${units.length} communes, ${border.length} at the land border`,
    );
  }
}

async function remove({ dataDir, say, progress }: Context, structure: Structure): Promise<void> {
  const inForce = (await readPrepared(dataDir, structure))?.manifest;
  if (inForce?.kind === "approximate") {
    return say(`${structure} boundaries are the approximate ones already`);
  }
  const prepared = await listPrepared(dataDir, structure);
  const kept = prepared.find(({ kind }) => kind === "approximate");
  if (!kept) await builtIn(progress).prepareBoundaries(dataDir, [structure]);
  const id = kept?.id ?? (await readPrepared(dataDir, structure))!.manifest.id;
  const published = await putInForce(dataDir, structure, id);
  say(`approximate ${structure} boundaries ${id} are in force; ${whoShows(published)}`);
}
