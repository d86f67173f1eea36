import { Structure } from "../schema.ts";
import { approximateCommunes } from "./approximate.ts";
import { useBoundaries } from "./folder.ts";
import { prepareBoundaries } from "./prepare.ts";
import type { Progress } from "./prepared.ts";

/**
 * Prepares the built-in boundaries of one structure and puts them in force, in a process of its own:
 * `worker <data folder> <structure>`. The parent hears `{ step, done }`; exit code 0 means in force.
 */
async function main(): Promise<void> {
  const [dataDir, name] = process.argv.slice(2);
  if (!dataDir) throw new Error("expected a data folder and a structure");
  const structure = Structure.parse(name);
  const progress: Progress = (step, done) => process.send?.({ step, done });
  const { id } = await prepareBoundaries({
    structure,
    kind: "approximate",
    source: "built from the gazetteer",
    communes: await approximateCommunes(structure, progress),
    dataDir,
    progress,
  });
  await useBoundaries(dataDir, structure, id);
}

const abandon = () => process.exit(1);

// A parent that was killed waits for nothing; what this process would put in force might come too late.
process.once("disconnect", abandon);

main().then(
  () => {
    process.off("disconnect", abandon);
    process.disconnect?.();
  },
  (cause) => {
    console.error(cause);
    process.exit(1);
  },
);
