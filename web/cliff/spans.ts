import type { CliffAnswer } from "../../server/reinforcement/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { palette } from "../coverage/palettes.ts";
import type { Fill } from "../map/CommuneFill.tsx";
import type { MapTheme } from "../map/map-colours.ts";

/** Months from the first to the last, both included: one colour of the map. */
export interface Span {
  from: string;
  to: string;
}

/** The near months are told apart more finely than the far ones. */
const MONTHS_OF_SPANS = [3, 3, 6];
const MONTHS_OF_THE_REST = 6;

/** The months cut into spans: two quarters, then half years. */
export function spansOf(months: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < months.length; ) {
    const size = MONTHS_OF_SPANS[spans.length] ?? MONTHS_OF_THE_REST;
    const end = Math.min(at + size, months.length);
    spans.push({ from: months[at]!, to: months[end - 1]! });
    at = end;
  }
  return spans;
}

/** Place of a month among the spans. */
export const spanOf = (month: string, spans: readonly Span[]): number =>
  spans.findIndex(({ from, to }) => from <= month && month <= to);

/** Loans end there and the commune does not fall: neither a colour of the ramp nor the blank ground. */
const ENDS: Record<MapTheme, string> = { light: "#b9c1ca", dark: "#59636f", contrast: "#a9a9a9" };

/** One colour a span, the nearest standing out most, and one for loans that end without a fall. */
export function spanColours(count: number, theme: MapTheme): string[] {
  const ramp = palette("diverging", 2 * count, theme, count).slice(0, count);
  return [...(theme === "dark" ? ramp.reverse() : ramp), ENDS[theme]];
}

/** Span of the first month in which each commune falls, of one month where one is chosen. */
export function fallSpans(
  { months }: CliffAnswer,
  spans: readonly Span[],
  chosen: string | undefined,
): Map<string, number> {
  const span = new Map<string, number>();
  for (const { month, falling, codes } of months) {
    if (chosen !== undefined && month !== chosen) continue;
    const at = spanOf(month, spans);
    for (const code of falling)
      if ((span.get(code) ?? spans.length) >= spans.length) span.set(code, at);
    for (const code of codes) if (!span.has(code)) span.set(code, spans.length);
  }
  return span;
}

/** Communes coloured by the span in which they fall first; those without an end of a loan stay blank. */
export function cliffFill(
  communes: readonly Unit[],
  spans: readonly Span[],
  falls: ReadonlyMap<string, number>,
  theme: MapTheme,
): Fill {
  return {
    classes: Int8Array.from(communes, ({ code }) => falls.get(code) ?? -1),
    colours: spanColours(spans.length, theme),
  };
}
