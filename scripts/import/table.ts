import type { Column, PreflightRow } from "../../server/import/schema.ts";

/** Columns in which a row says which unit it is about. */
const NAMING = new Set(
  "code unit unitKind district province scope sourceId source fromCode from".split(" "),
);
const WIDEST = 44;

const HOW: Record<NonNullable<PreflightRow["unit"]>["how"], string> = {
  code_and_name: "by code and name",
  code: "by code",
  chosen: "chosen",
  remembered: "chosen before",
  name: "by name",
  name_without_marks: "by name without marks",
  code_restored: "by restored code",
  former_name: "by former name",
};
const OUTCOMES: Record<PreflightRow["outcome"], string> = {
  new: "new",
  changed: "changed",
  unchanged: "unchanged",
  choices: "to choose",
  impossible: "impossible",
  ignored: "left aside",
};

/** A line for each row: its number, as written → unit, code, how it was found and how surely, what becomes of it. */
export function rowTable(rows: readonly PreflightRow[], columns: readonly Column[]): string[] {
  const lines = rows.map(({ number, cells, unit, outcome }) => {
    const written = cells.filter((_, i) => NAMING.has(columns[i]?.field ?? ""));
    return [
      String(number),
      written.filter((cell) => cell !== null).join(" | "),
      unit ? `→ ${unit.kind} ${unit.name}` : "→ ?",
      unit?.code ?? "",
      unit ? `${HOW[unit.how]} ${Math.round(unit.confidence * 100)} %` : "",
      OUTCOMES[outcome],
    ].map((cell) => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell));
  });
  const widths = ["row", "", "", "", "", ""].map((head, i) =>
    lines.reduce((widest, line) => Math.max(widest, line[i]!.length), head.length),
  );
  return [["row", "as written", "→ unit", "code", "found", "becomes"], ...lines].map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd(),
  );
}
