const MIB = 1024 * 1024;

/** Bytes of a file as it is stored or downloaded. The national map at full detail has 43 MB gzipped. */
export const MOST_FILE_BYTES = 1024 * MIB;
/** Bytes of one unpacked file. The same map has 226 MB as indented GeoJSON. */
export const MOST_UNPACKED_BYTES = 1536 * MIB;
/** Real maps shrink about five times; a file that grows more than this is made to fill the memory. */
export const MOST_RATIO = 100;
/** Small files may grow as they like up to here. */
export const FREE_UNPACKED_BYTES = 64 * MIB;
/** Viet Nam has 10,599 communes in the larger structure. */
export const MOST_FEATURES = 200_000;
export const MOST_VERTICES = 40_000_000;
/** Depth of brackets in JSON; a MultiPolygon in a FeatureCollection needs eight. */
export const MOST_DEPTH = 64;

/** What `bytes` may grow to when unpacked. */
export const unpackedCap = (bytes: number) =>
  Math.min(MOST_UNPACKED_BYTES, Math.max(FREE_UNPACKED_BYTES, bytes * MOST_RATIO));
