import { daysBetween, REPORTS_2021 } from "./calendar.ts";
import type { Place } from "./country.ts";
import { clamp, need } from "./need.ts";
import { ANCHORS, type Anchor, pinnedPosts } from "./published.ts";
import { draw } from "./random.ts";

interface Model {
  mean: number;
  spread: number;
  low: number;
  high: number;
}

const model = (mean: number, spread: number, low: number, high: number): Model => ({
  mean,
  spread,
  low,
  high,
});

/** Posts by kind at each anchor: mean, posts for one unit of need, limits. */
const MODELS: Record<"xa" | "thi_tran" | "phuong", Record<Anchor, Model>> = {
  xa: {
    "2020-09-30": model(5.15, 0.65, 3, 7),
    "2021-12-31": model(5.5, 0.8, 4, 8),
    "2022-09-30": model(5.7, 0.9, 4, 8),
    "2024-06-30": model(6.3, 1.05, 4, 9),
    "2025-06-30": model(6.9, 1.2, 5, 10),
  },
  thi_tran: {
    "2020-09-30": model(7.5, 0.9, 6, 11),
    "2021-12-31": model(7.8, 1, 6, 11),
    "2022-09-30": model(8.1, 1.15, 6, 11),
    "2024-06-30": model(8.6, 1.3, 6, 12),
    "2025-06-30": model(9.2, 1.5, 6, 13),
  },
  phuong: {
    "2020-09-30": model(10, 1.5, 6, 18),
    "2021-12-31": model(10.5, 1.7, 6, 18),
    "2022-09-30": model(11, 1.8, 7, 19),
    "2024-06-30": model(11.8, 2.4, 7, 20),
    "2025-06-30": model(12.6, 2.8, 8, 20),
  },
};

/** First quarter with regular posts, as an index of `REPORTS_2021`: the roll-out took four quarters. */
const LAST_ROLL_OUT = REPORTS_2021.indexOf("2020-09-30");

/** For each report: the anchor ahead, and the part of the way to it that is gone; 1 on the anchor. */
const LEGS = REPORTS_2021.map((date) => {
  const next = ANCHORS.findIndex((anchor) => anchor >= date);
  const [from, to] = [ANCHORS[next - 1], ANCHORS[next]!];
  const part = from && date !== to ? daysBetween(from, date) / daysBetween(from, to) : 1;
  return { next, part };
});

/**
 * Posts that each unit of 2021 really has at every quarter, before gaps and vacancies: code → one
 * number for each of `REPORTS_2021`, never falling. Published figures hold on their dates.
 */
export function strengths2021(places: Place[]): Map<string, Int16Array> {
  const needOf = new Map(places.map((place) => [place.code, need(place)]));
  const pins = pinnedPosts(places, (place) => needOf.get(place.code)!);
  return new Map(
    places.map((place) => {
      const anchors = anchorPosts(place, needOf.get(place.code)!, pins.get(place.code));
      return [place.code, path(place, anchors)];
    }),
  );
}

function anchorPosts(place: Place, needed: number, pins: Map<Anchor, number> | undefined) {
  const models = MODELS[place.kind as keyof typeof MODELS];
  const posts = ANCHORS.map((anchor) => {
    const { mean, spread, low, high } = models[anchor];
    return pins?.get(anchor) ?? Math.round(clamp(mean + spread * needed, low, high));
  });
  // A pin bounds what comes before it; after it nobody falls below.
  for (let i = ANCHORS.length - 2; i >= 0; i--)
    if (!pins?.has(ANCHORS[i]!)) posts[i] = Math.min(posts[i]!, posts[i + 1]!);
  for (let i = 1; i < ANCHORS.length; i++)
    if (!pins?.has(ANCHORS[i]!)) posts[i] = Math.max(posts[i]!, posts[i - 1]!);
  return posts;
}

function path(place: Place, anchorPosts: number[]): Int16Array {
  const phase = draw(`phase/${place.code}`) * 0.999;
  const start = rollOut(place);
  return Int16Array.from(REPORTS_2021, (_, quarter) => {
    if (quarter < start) return 0;
    if (quarter < LAST_ROLL_OUT) return Math.min(anchorPosts[0]!, 3 + quarter - start);
    const { next, part } = LEGS[quarter]!;
    if (part === 1) return anchorPosts[next]!;
    const [from, to] = [anchorPosts[next - 1]!, anchorPosts[next]!];
    return Math.floor(from + (to - from) * part + phase);
  });
}

function rollOut(place: Place): number {
  const eagerness =
    draw(`roll-out/${place.province}`) * 0.4 +
    draw(`roll-out/${place.district}`) * 0.35 +
    draw(`roll-out/${place.code}`) * 0.25;
  if (eagerness > 0.68) return 0;
  if (eagerness > 0.48) return 1;
  return eagerness > 0.24 ? 2 : LAST_ROLL_OUT;
}
