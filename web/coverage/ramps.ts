/** Colours along a ramp, first to last, equally far apart. */
type Stops = readonly string[];

/**
 * Anchors of the published ramps. The library that draws them in full makes forty of them at load and
 * would be an eighth of the script that the first map waits for beside the map itself; a test holds
 * these to it.
 *
 * @see https://colorbrewer2.org (YlGnBu, PuOr, Greys; Brewer 2002), van der Walt & Smith 2015 (viridis)
 */
const STOPS = {
  YlGnBu: "#ffffd9 #edf8b1 #c7e9b4 #7fcdbb #41b6c4 #1d91c0 #225ea8 #253494 #081d58".split(" "),
  Greys: "#ffffff #f0f0f0 #d9d9d9 #bdbdbd #969696 #737373 #525252 #252525 #000000".split(" "),
  PuOr: "#2d004b #542788 #8073ac #b2abd2 #d8daeb #f7f7f7 #fee0b6 #fdb863 #e08214 #b35806 #7f3b08".split(
    " ",
  ),
  viridis: "#440154 #472d7b #3b528b #2c728e #21918c #28ae80 #5ec962 #addc30 #fde725".split(" "),
} satisfies Record<string, Stops>;

/**
 * Colour of a ramp at a share of its length, 0 to 1: "#rrggbb", mixed channel by channel between the
 * two nearest anchors.
 */
export function colourAt(ramp: keyof typeof STOPS, share: number): string {
  const stops: Stops = STOPS[ramp];
  const place = Math.min(Math.max(share, 0), 1) * (stops.length - 1);
  const index = Math.min(Math.floor(place), stops.length - 2);
  const [low, high] = [channels(stops[index]!), channels(stops[index + 1]!)];
  const mixed = low.map((value, i) => Math.round(value + (high[i]! - value) * (place - index)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

const channels = (hex: string) =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
