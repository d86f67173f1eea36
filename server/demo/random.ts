const SEED = "dia-ban demo 1";

/**
 * A number in [0, 1) that depends on its key and the fixed seed alone, so that neither the order of
 * calls nor a new unit moves the figures of another. FNV-1a over UTF-16 units, then the finaliser of
 * MurmurHash3 (Austin Appleby, public domain). Only integer arithmetic: the same on every machine.
 */
export function draw(key: string): number {
  let hash = SEED_HASH;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** A whole number from `low` to `high`, both included. */
export function drawBetween(key: string, low: number, high: number): number {
  return low + Math.floor(draw(key) * (high - low + 1));
}

/** One of `choices`, which must not be empty. */
export function drawOne<T>(key: string, choices: readonly T[]): T {
  return choices[drawBetween(key, 0, choices.length - 1)]!;
}

/**
 * Smooth value noise in [-1, 1): neighbours get nearly the same, places a few `cellDegrees` apart do
 * not. Bilinear between random corners, without sines, whose last digit differs between engines.
 */
export function drawField(name: string, [lon, lat]: [number, number], cellDegrees: number): number {
  const x = lon / cellDegrees;
  const y = lat / cellDegrees;
  const column = Math.floor(x);
  const row = Math.floor(y);
  const corner = (i: number, j: number) => draw(`${name}/${column + i}/${row + j}`) * 2 - 1;
  const u = ease(x - column);
  const v = ease(y - row);
  const south = corner(0, 0) * (1 - u) + corner(1, 0) * u;
  const north = corner(0, 1) * (1 - u) + corner(1, 1) * u;
  return south * (1 - v) + north * v;
}

const ease = (t: number) => t * t * (3 - 2 * t);

const SEED_HASH = [...SEED].reduce(
  (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
  0x811c9dc5 | 0,
);
