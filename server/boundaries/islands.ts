import type { Position } from "../schema.ts";

const CORNERS = 18;
const KM_PER_DEGREE = 111.2;
/** How large an island of an archipelago is drawn that no survey gave us. */
const ISLAND_RADIUS_KM = 1.2;

/**
 * Closed ring of a small island that nobody surveyed: a rough circle, always the same for the same
 * centre, that holds its centre.
 */
export function roughIsland([lon, lat]: Position, radiusKm: number): Position[] {
  const random = seededRandom(Math.round(lon * 1000) * 100003 + Math.round(lat * 1000));
  const waves = [2, 3, 5].map((count) => ({
    count,
    height: 0.22 / Math.sqrt(count),
    phase: random() * 2 * Math.PI,
  }));
  const ring = Array.from({ length: CORNERS }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / CORNERS;
    const swell = waves.reduce(
      (sum, { count, height, phase }) => sum + height * Math.sin(count * angle + phase),
      1 + (random() - 0.5) * 0.16,
    );
    const degrees = (radiusKm * swell) / KM_PER_DEGREE;
    return [
      lon + (degrees * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
      lat + degrees * Math.sin(angle),
    ];
  });
  return [...ring, ring[0]!];
}

/** One rough island about each place, small enough to keep clear of the others. */
export function roughIslands(places: Position[]): Position[][] {
  return places.map((place) => {
    const apart = places.map((other) =>
      other === place
        ? Infinity
        : KM_PER_DEGREE * Math.hypot(other[0] - place[0], other[1] - place[1]),
    );
    return roughIsland(place, Math.min(ISLAND_RADIUS_KM, Math.min(...apart) / 3));
  });
}

/** Numbers from 0 to 1, the same for the same seed. @see mulberry32 by Tommy Ettinger, public domain */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
