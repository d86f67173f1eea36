import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { STRUCTURES } from "../schema.ts";
import type { Looked } from "./desk.ts";
import { targetOf } from "./match/scope.ts";
import { unitIndexOf } from "./match/unit-index.ts";
import type { ChoicesBody } from "./schema.ts";

/** What a person chose for one file. */
export interface Chosen {
  /** Key of a text → code, for every row with that text. */
  texts: ReadonlyMap<string, string>;
  /** Number of a row → code, for that row alone. */
  rows: ReadonlyMap<number, string>;
}

export const NOTHING_CHOSEN: Chosen = { texts: new Map(), rows: new Map() };

/**
 * Choices of a file with some more; "" takes one back.
 *
 * @throws {AppError} 404 `unit.unknown`, `import.row`.
 */
export function withChoices(
  { snapshot, evaluation, chosen }: Pick<Looked, "snapshot" | "evaluation" | "chosen">,
  choices: ChoicesBody["choices"],
): Chosen {
  const texts = new Map(chosen.texts);
  const rows = new Map(chosen.rows);
  const numbers = new Set(evaluation.results.map(({ number }) => number));
  for (const { text, row, code } of choices) {
    if (code !== "" && !isUnit(snapshot, code)) {
      throw new AppError("missing", "unit.unknown", `no unit ${code}`);
    }
    if (row !== undefined && !numbers.has(row)) {
      throw new AppError("missing", "import.row", `the file has no row ${row} of figures`);
    }
    if (row !== undefined) put(rows, row, code);
    if (text !== undefined) put(texts, text, code);
  }
  return { texts, rows };
}

function put<Key>(chosen: Map<Key, string>, key: Key, code: string): void {
  if (code === "") chosen.delete(key);
  else chosen.set(key, code);
}

const isUnit = (snapshot: Snapshot, code: string): boolean =>
  STRUCTURES.some((id) => targetOf(unitIndexOf(snapshot, id), code) !== undefined);
