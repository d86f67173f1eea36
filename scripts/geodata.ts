import { constants, setPriority } from "node:os";
import { Refusal } from "../server/boundaries/install/refusal.ts";
import { readConfig } from "../server/config.ts";
import { AppError } from "../server/errors.ts";
import { runGeodata } from "./geodata/command.ts";
import { runWithLargeHeap } from "./geodata/own-process.ts";
import { progressLine } from "./geodata/progress-line.ts";

const { progress, clear } = progressLine(process.stderr);
const say = (line: string) => {
  clear();
  console.log(line);
};

/** Plain sentences for what people can mend; the whole trace for our own mistakes. */
function explain(error: unknown): void {
  clear();
  const code = (error as { code?: unknown }).code;
  if (error instanceof Refusal) {
    console.error(`refused: ${error.message}`);
    for (const line of error.details) console.error(`  ${line}`);
  } else if (error instanceof AppError) console.error(`refused: ${error.message}`);
  else if (typeof code === "string" && code.startsWith("ERR_PARSE_ARGS")) {
    console.error(`${(error as Error).message}\ntry --help`);
  } else console.error(error);
}

async function run(): Promise<number> {
  try {
    const code = await runWithLargeHeap();
    if (code !== undefined) return code;
    // Whoever reads the map goes first.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    const { dataDir } = readConfig(process.env);
    await runGeodata(process.argv.slice(2), { dataDir, say, progress });
    return 0;
  } catch (error) {
    explain(error);
    return 1;
  }
}

process.exitCode = await run();
