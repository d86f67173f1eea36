import mapshaper from "mapshaper";
import { Refusal, reasonOf } from "./refusal.ts";

/** Runs mapshaper on files in memory; what it says against the input becomes a refusal. */
export async function runMapshaper(
  commands: string,
  files: Record<string, Buffer>,
  what: string,
): Promise<Record<string, Buffer>> {
  try {
    const output = await mapshaper.applyCommands(commands, files);
    return Object.fromEntries(
      Object.entries(output).map(([name, content]) => [name, Buffer.from(content)]),
    );
  } catch (cause) {
    throw new Refusal(`${what}: ${reasonOf(cause)}`, [], { cause });
  }
}
