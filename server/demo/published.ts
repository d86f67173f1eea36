import type { Place } from "./country.ts";

/** How many units have how many posts, highest first; the counts add up to the number of units. */
export type Distribution = [posts: number, units: number][];

export const THANH_HOA = "38";
export const DIEN_BIEN = "11";
export const SOC_TRANG = "94";

/** Provinces with published figures: every unit reports every quarter and nobody is missing. */
export const PUBLISHED_PROVINCES: readonly string[] = [THANH_HOA, DIEN_BIEN, SOC_TRANG];

/** Dates where the path of a strength is fixed; between them it goes in steps of one post. */
export const ANCHORS = [
  "2020-09-30",
  "2021-12-31",
  "2022-09-30",
  "2024-06-30",
  "2025-06-30",
] as const;
export type Anchor = (typeof ANCHORS)[number];

interface Pin {
  province: string;
  kind: "xa" | "thi_tran";
  anchor: Anchor;
  distribution: Distribution;
}

/**
 * Published totals, spread over units by rank of need; the spread beyond the totals is illustrative.
 * With one chief each and a second deputy from six posts up, document A's 80 chiefs, 90 deputies and
 * 240 officers, and document E's 115, 153 and 332, follow from the spread.
 */
const PINS: Pin[] = [
  {
    province: SOC_TRANG,
    kind: "xa",
    anchor: "2020-09-30",
    distribution: [
      [6, 10],
      [5, 70],
    ],
  },
  {
    province: THANH_HOA,
    kind: "xa",
    anchor: "2020-09-30",
    distribution: [[5, 469]],
  },
  {
    province: THANH_HOA,
    kind: "thi_tran",
    anchor: "2020-09-30",
    distribution: [
      [11, 1],
      [10, 1],
      [9, 2],
      [8, 4],
      [7, 22],
    ],
  },
  {
    province: DIEN_BIEN,
    kind: "xa",
    anchor: "2021-12-31",
    distribution: [
      [7, 8],
      [6, 30],
      [5, 56],
      [4, 21],
    ],
  },
  {
    province: SOC_TRANG,
    kind: "xa",
    anchor: "2021-12-31",
    distribution: [
      [6, 40],
      [5, 40],
    ],
  },
  {
    province: SOC_TRANG,
    kind: "xa",
    anchor: "2022-09-30",
    distribution: [
      [6, 55],
      [5, 25],
    ],
  },
  {
    province: SOC_TRANG,
    kind: "thi_tran",
    anchor: "2022-09-30",
    distribution: [
      [7, 6],
      [6, 6],
    ],
  },
];

/**
 * Document D: 130 posts added in two years in the 92 xã and thị trấn of Sóc Trăng. The base is the
 * report of 2022-09-30, the first that covers all 92; the end is the report of 2024-06-30, in force on
 * 2024-08-27. Posts added, and in how many units.
 */
export const SOC_TRANG_ADDED: Distribution = [
  [3, 6],
  [2, 38],
  [1, 36],
  [0, 12],
];
export const SOC_TRANG_ADDED_FROM: Anchor = "2022-09-30";
export const SOC_TRANG_ADDED_UNTIL: Anchor = "2024-06-30";

/**
 * Posts of each place on the pinned anchors: code → anchor → posts.
 *
 * @param need Rank among the places of one pin, highest first.
 * @throws {Error} If a distribution does not cover exactly the units of its province and kind.
 */
export function pinnedPosts(
  places: Place[],
  need: (place: Place) => number,
): Map<string, Map<Anchor, number>> {
  const posts = new Map<string, Map<Anchor, number>>();
  const ranked = [...places].sort((a, b) => need(b) - need(a) || (a.code < b.code ? -1 : 1));
  for (const { province, kind, anchor, distribution } of PINS) {
    const group = ranked.filter((place) => place.province === province && place.kind === kind);
    for (const [code, count] of spread(group, distribution)) {
      const anchors = posts.get(code) ?? new Map<Anchor, number>();
      posts.set(code, anchors.set(anchor, count));
    }
  }
  const covered = ranked.filter((place) => place.province === SOC_TRANG && place.kind !== "phuong");
  for (const [code, added] of spread(covered, SOC_TRANG_ADDED)) {
    const anchors = posts.get(code)!;
    anchors.set(SOC_TRANG_ADDED_UNTIL, anchors.get(SOC_TRANG_ADDED_FROM)! + added);
  }
  return posts;
}

function spread(group: Place[], distribution: Distribution): [code: string, count: number][] {
  const counts = distribution.flatMap(([count, units]) => Array<number>(units).fill(count));
  if (counts.length !== group.length)
    throw new Error(`distribution covers ${counts.length} units, gazetteer has ${group.length}`);
  return group.map((place, rank) => [place.code, counts[rank]!]);
}
