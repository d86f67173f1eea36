import { readConfig } from "../server/config.ts";
import { AppError } from "../server/errors.ts";
import { todayInVietNam } from "../server/http/today.ts";
import { Misspoken, runImport } from "./import/command.ts";

/** Plain sentences for what people can mend; the whole trace for our own mistakes. */
function explain(error: unknown): void {
  const code = (error as { code?: unknown }).code;
  if (error instanceof AppError) console.error(`refused: ${error.message}`);
  else if (error instanceof Misspoken) console.error(`${error.message}\ntry --help`);
  else if (typeof code === "string" && code.startsWith("ERR_PARSE_ARGS")) {
    console.error(`${(error as Error).message}\ntry --help`);
  } else console.error(error);
}

async function run(): Promise<number> {
  try {
    const { dataDir } = readConfig(process.env);
    const say = (line: string) => console.log(line);
    return await runImport(process.argv.slice(2), { dataDir, today: todayInVietNam(), say });
  } catch (error) {
    explain(error);
    return 1;
  }
}

process.exitCode = await run();
