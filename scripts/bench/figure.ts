import { median } from "./statistics.ts";

/** One line of the table: what was measured, what it is compared to, and whether the limit holds. */
export interface Figure {
  what: string;
  ours: string;
  comparedTo: string;
  theirs: string;
  ratio: string;
  limit: string;
  /** Undefined where the line only informs. */
  ok: boolean | "not run" | undefined;
}

type Show = (value: number) => string;

/** Numbers with at most three digits that count: 0.123, 1.23, 12.3, 1,234. */
export const threeDigits: Show = (value) =>
  Math.abs(value) >= 100
    ? Math.round(value).toLocaleString("en")
    : value.toLocaleString("en", { maximumSignificantDigits: 3 });

export const inMicroseconds: Show = (seconds) => `${threeDigits(seconds * 1e6)} µs`;
export const inMilliseconds: Show = (milliseconds) => `${threeDigits(milliseconds)} ms`;
export const inSeconds: Show = (seconds) => `${threeDigits(seconds)} s`;
/** Thousands of bytes, the stricter reading of "KB". */
export const inKilobytes: Show = (bytes) => `${threeDigits(bytes / 1000)} kB`;
export const inMegabytes: Show = (bytes) => `${threeDigits(bytes / 1e6)} MB`;
export const inRate: Show = (perSecond) => `${threeDigits(perSecond)}/s`;

/** Median and, of several rounds, the smallest and the largest: "23.1 µs (22.4 µs – 24.0 µs)". */
export function withSpread(rounds: readonly number[], show: Show): string {
  const middle = show(median(rounds));
  if (rounds.length < 2) return middle;
  return `${middle} (${show(Math.min(...rounds))} – ${show(Math.max(...rounds))})`;
}

/** A figure that must stay at or below a limit of the same kind. */
export function atMost(
  what: string,
  value: number,
  limit: number,
  show: Show,
  text = show(value),
): Figure {
  return {
    what,
    ours: text,
    comparedTo: "limit",
    theirs: show(limit),
    ratio: threeDigits(value / limit),
    limit: `≤ ${show(limit)}`,
    ok: value <= limit,
  };
}

/**
 * Ours against another's, measured in the same rounds. The ratio is the median of the rounds' own
 * ratios, so that what slows a whole round slows both.
 *
 * @param limit  Of the ratio ours ÷ theirs: at most, or at least.
 */
export function againstPeer(
  what: string,
  ours: readonly number[],
  comparedTo: string,
  theirs: readonly number[],
  show: Show,
  limit: { most: number } | { least: number },
): Figure {
  const ratio = median(ours.map((value, round) => value / theirs[round]!));
  return {
    what,
    ours: withSpread(ours, show),
    comparedTo,
    theirs: withSpread(theirs, show),
    ratio: ratio < 0.01 ? `1/${threeDigits(1 / ratio)}` : threeDigits(ratio),
    limit: "most" in limit ? `≤ ${shareText(limit.most)}` : `≥ ${shareText(limit.least)}`,
    ok: "most" in limit ? ratio <= limit.most : ratio >= limit.least,
  };
}

const shareText = (ratio: number) => (ratio <= 0.01 ? `1/${threeDigits(1 / ratio)}` : `${ratio}`);

/** A check that has no number: something is so, or not. */
export const holds = (what: string, ours: string, expected: string, ok: boolean): Figure => ({
  what,
  ours,
  comparedTo: "expected",
  theirs: expected,
  ratio: "",
  limit: "the same",
  ok,
});

/** For the reader alone: no limit was set. */
export const informs = (what: string, ours: string): Figure => ({
  what,
  ours,
  comparedTo: "",
  theirs: "",
  ratio: "",
  limit: "",
  ok: undefined,
});

/** A line that could not be measured here; the run then fails. */
export const notRun = (what: string, why: string): Figure => ({
  ...informs(what, why),
  ok: "not run",
});
