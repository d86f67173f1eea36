import type { Figure } from "./figure.ts";

const HEAD = ["what", "ours", "compared to", "theirs", "ratio", "limit", ""];

const VERDICT = (ok: Figure["ok"]) =>
  ok === undefined ? "" : ok === "not run" ? "NOT RUN" : ok ? "ok" : "MISSED";

/** The figures under each other, columns aligned, a rule below the heads. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    HEAD,
    ...figures.map((figure) => [
      figure.what,
      figure.ours,
      figure.comparedTo,
      figure.theirs,
      figure.ratio,
      figure.limit,
      VERDICT(figure.ok),
    ]),
  ];
  // A reason for not having run is a sentence: it may reach over the columns to its right.
  const widths = HEAD.map((_, column) =>
    Math.max(
      ...rows.map((row) => (column === 1 && row.at(-1) === "NOT RUN" ? 0 : row[column]!.length)),
    ),
  );
  const lines = rows.map((row) => {
    if (row.at(-1) === "NOT RUN") return `${row[0]!.padEnd(widths[0]!)}  NOT RUN: ${row[1]}`;
    return row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd();
  });
  const width = widths.reduce((sum, one) => sum + one + 2, -2);
  lines.splice(1, 0, "─".repeat(width));
  return lines.join("\n");
}
