import { normOfIndicator } from "../indicators/catalogue.ts";
import { lineOn, targetById } from "../indicators/targets.ts";
import type { RowBehind } from "./behind.ts";
import type { LineBehind } from "./indicator-line.ts";

/** The lines a target had, the one in force giving what is asked; of a norm with a due date, the norm. */
export function targetRows({ line, question }: LineBehind, counts: number): RowBehind[] {
  const { snapshot, asOf } = question;
  const target = line.targetId === null ? undefined : targetById(snapshot, line.targetId);
  if (!target) {
    const norm = snapshot.norms.find(({ id }) => id === normOfIndicator(line.id));
    if (!norm || line.target === null) return [];
    const { min, max, role, due, effectiveFrom, document, batch } = norm;
    const values = { role, min, max, due };
    return [
      { list: "norm", unit: undefined, asOf: effectiveFrom, counts, values, document, batch },
    ];
  }
  const inForce = lineOn(target, asOf)?.line;
  return target.lines.map((row) => ({
    list: "target",
    unit: undefined,
    asOf: row.setOn,
    counts: row === inForce ? counts : 0,
    values: {
      percent: row.percent,
      due: row.due,
      baseline: row.baselineCount,
      baselineAsOf: row.baselineAsOf,
    },
    document: row.document,
    batch: row.batch,
  }));
}
