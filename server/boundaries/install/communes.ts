import type { Structure } from "../../schema.ts";
import { type GazetteerCommune, readCommunes } from "../../units/gazetteer.ts";

/** Two codes of one commune: lists disagree. Source: geodata/SOURCES.md. */
const SAME_COMMUNE: [string, string][] = [
  ["06970", "06978"],
  ["23737", "23938"],
];

/** The communes that a file must hold, and how their codes are recognised. */
export class KnownCommunes {
  readonly structure: Structure;
  readonly byCode: Map<string, GazetteerCommune>;

  constructor(structure: Structure, communes: GazetteerCommune[] = readCommunes(structure)) {
    this.structure = structure;
    this.byCode = new Map(communes.map((commune) => [commune.code, commune]));
  }

  /**
   * The commune that a value names: `5665`, `"05665"`, `" 5665.0"` are all 05665, and a code that another
   * list uses for the same commune is understood where this structure does not use it itself.
   */
  codeOf(value: unknown): string | undefined {
    const text = typeof value === "string" ? value.trim() : String(value);
    const digits = /^(\d{1,5})(?:\.0+)?$/.exec(text)?.[1];
    if (!digits) return undefined;
    const code = digits.padStart(5, "0");
    if (this.byCode.has(code)) return code;
    const pair = SAME_COMMUNE.find((codes) => codes.includes(code));
    return pair?.find((other) => this.byCode.has(other));
  }

  /** For messages: `00004 Ba Đình`. */
  label(code: string): string {
    const commune = this.byCode.get(code);
    return commune ? `${code} ${commune.name}` : code;
  }
}
