import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import type { Looked } from "./desk.ts";
import type { Target } from "./match/match.ts";
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
 * @throws {AppError} 404 `unit.unknown`, `import.row`; 400 `import.outside` for a unit of another province
 *   than the file's.
 */
export function withChoices(
  {
    snapshot,
    evaluation,
    chosen,
    query: { within },
  }: Pick<Looked, "snapshot" | "evaluation" | "chosen" | "query">,
  choices: ChoicesBody["choices"],
): Chosen {
  const texts = new Map(chosen.texts);
  const rows = new Map(chosen.rows);
  const numbers = new Set(evaluation.results.map(({ number }) => number));
  for (const { text, row, code } of choices) {
    const units = code === "" ? [] : unitsOf(snapshot, code);
    if (code !== "" && units.length === 0) {
      throw new AppError("missing", "unit.unknown", `no unit ${code}`);
    }
    if (within && units.length > 0 && units.every((unit) => isOutside(unit, within))) {
      const message = `${code} ${units[0]!.name} lies outside of ${within}, the province of the file`;
      throw new AppError("invalid", "import.outside", message, {
        values: { code, name: units[0]!.name },
      });
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

/** The unit of a code in each structure, and what a former one became. */
function unitsOf(snapshot: Snapshot, code: string): Target[] {
  const present = unitIndexOf(snapshot, "2026");
  const codes = [code, ...present.successors(code).map((heir) => heir.code)];
  const former = targetOf(unitIndexOf(snapshot, "2021"), code) ?? [];
  return [former, codes.flatMap((one) => targetOf(present, one) ?? [])].flat();
}

/** Districts of 2021 and the country lie in provinces of both structures, or in none. */
const isOutside = ({ code, parent }: Target, within: string): boolean =>
  (code.length === 5 && parent !== within) || (/^\d{2}$/.test(code) && code !== within);
