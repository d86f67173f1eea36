import { keyOf } from "../ledger/keys.ts";
import type { LedgerRow } from "./kinds/kind.ts";
import type { Target } from "./match/match.ts";

/** Stands for the unit of rows whose unit is not known yet. */
export const SOME_UNIT: Target = { code: "?", name: "", kind: "xa", parent: null, district: null };

interface Group {
  rows: number;
  /** What the rows would be about if they meant one unit. */
  things: Set<string>;
  together: boolean;
}

/** Rows of a file that name their unit with the same text. */
export class Alike {
  readonly #groups = new Map<string, Group>();

  /**
   * @param text  Structure and key of the text.
   * @param rows  What the row would write of {@link SOME_UNIT}; empty where it says nothing sound.
   */
  add(text: string, rows: readonly LedgerRow[]): void {
    const group = this.#groups.get(text) ?? { rows: 0, things: new Set(), together: true };
    this.#groups.set(text, group);
    group.rows++;
    const main = rows.at(-1);
    if (!main) return;
    const thing = `${main.list} ${keyOf(main.list, main.row)}`;
    if (group.things.has(thing)) group.together = false;
    group.things.add(thing);
  }

  /** How many rows have a text, and whether all of them may mean one unit. */
  of(text: string): { rows: number; together: boolean } {
    const { rows, together } = this.#groups.get(text) ?? { rows: 1, together: true };
    return { rows, together };
  }
}
