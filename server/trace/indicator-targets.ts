import { targetById } from "../indicators/targets.ts";
import type { Behind, Question } from "./behind.ts";
import { type LineBehind, lineOf } from "./indicator-line.ts";
import { traceIndicator } from "./indicators.ts";
import { targetRows } from "./target-rows.ts";

type Part = { figure: string; value: number | null };

/** A figure of a target made of two others, each traceable by itself. */
function between(
  question: Question,
  member: string,
  made: "less" | "ratio" | "pace",
  tell: (known: LineBehind) => { value: number | null; parts: Part[] },
): Behind {
  const known = lineOf(question, member);
  if (!known) return { rows: [] };
  const { name, target } = known.line;
  return { ...tell(known), name, made, rows: targetRows(known, target ?? 0) };
}

/** Count to reach: the percent that the target asks of the units of the base. */
export function traceTarget(question: Question, member: string): Behind {
  const known = lineOf(question, member);
  if (!known || known.line.target === null) return { rows: [] };
  return { rows: targetRows(known, known.line.target), name: known.line.name };
}

/** The percent that one line of a target asks for: `<day it was set>.<id of the target>`. */
export function traceTargetLine({ snapshot }: Question, member: string): Behind {
  const dot = member.indexOf(".");
  const row = targetById(snapshot, member.slice(dot + 1))?.lines.findLast(
    ({ setOn }) => setOn === member.slice(0, dot),
  );
  if (!row) return { rows: [] };
  const { percent, due, setOn, reason, document, batch } = row;
  const values = { percent, due, reason: reason || null };
  return {
    rows: [
      { list: "target", unit: undefined, asOf: setOn, counts: percent, values, document, batch },
    ],
    made: "stated",
  };
}

/** What is missing: the target less the value, never below zero. */
export const traceLeft = (question: Question, member: string): Behind =>
  between(question, member, "less", ({ line }) => ({
    value: line.remaining,
    parts: [
      { figure: `indicator_target.${member}`, value: line.target },
      { figure: `indicator.${member}`, value: line.value },
    ],
  }));

/** Months to the due date by their numbers; in its own month one. */
export function traceMonths(question: Question, member: string): Behind {
  const known = lineOf(question, member);
  const months = known?.line.monthsLeft ?? null;
  if (!known || months === null) return { rows: [] };
  return { rows: targetRows(known, Math.max(1, months)), made: "months", name: known.line.name };
}

/** What is missing over the months that are left. */
export const tracePace = (question: Question, member: string): Behind =>
  between(question, member, "ratio", ({ line }) => ({
    value: line.paceRequired,
    parts: [
      { figure: `indicator_left.${member}`, value: line.remaining },
      {
        figure: `indicator_months.${member}`,
        value: line.monthsLeft === null ? null : Math.max(1, line.monthsLeft),
      },
    ],
  }));

/** What was gained a month since the pace is counted. */
export const tracePaceSoFar = (question: Question, member: string): Behind =>
  between(question, member, "pace", ({ line }) => ({
    value: line.paceSoFar,
    parts: [
      { figure: `indicator.${member}`, value: line.value },
      { figure: `indicator_start.${member}`, value: startOf(line) },
    ],
  }));

/** Count on the day from which the pace is counted. */
const startOf = ({ baseline, paceSince, history }: LineBehind["line"]): number | null =>
  (baseline?.asOf === paceSince ? baseline : history.find(({ asOf }) => asOf === paceSince))
    ?.value ?? null;

/** Where the pace is counted from: the start that the target names, or what was known on that day. */
export function traceStart(question: Question, member: string): Behind {
  const known = lineOf(question, member);
  const { paceSince = null, baseline } = known?.line ?? {};
  if (!known || paceSince === null) return { rows: [] };
  if (baseline?.asOf === paceSince) {
    const { name } = known.line;
    return { rows: targetRows(known, baseline.value), made: "stated", value: baseline.value, name };
  }
  const then = traceIndicator({ ...question, asOf: paceSince }, member.split(":", 2).join(":"));
  return { ...then, value: startOf(known.line) };
}
