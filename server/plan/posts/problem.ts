import type { Objective } from "../schema.ts";

/** A body that lends. */
export interface LendingSource {
  id: string;
  /** Posts it lends at most. */
  supply: number;
}

/** A commune that may receive. */
export interface TargetCommune {
  code: string;
  /** Index into `provinces`. */
  province: number;
  /** Posts missing to the norm before the plan; null where strength or norm is unknown. */
  shortfall: number | null;
  /** Need in thousandths: the worth of its first post. */
  need: number;
  /** Posts of the plan it takes at most. */
  most: number;
  /** And at least; 0 if left out. */
  least?: number;
}

/** A source and a commune close enough, and not excluded. */
export interface Pair {
  source: number;
  commune: number;
  /** Tenths of a kilometre, great circle. */
  tenthsKm: number;
}

/** Limits on the posts of a province. */
export interface ProvinceLimit {
  code: string;
  min: number;
  max: number | null;
}

/** The commune must take exactly so many posts, of one source or of all together. */
export interface PinnedPosts {
  commune: number;
  source: number | null;
  posts: number;
}

/** Posts from a source to a commune, by index. */
export interface PlacedPosts {
  source: number;
  commune: number;
  posts: number;
}

/**
 * Everything a plan of posts is computed from: numbers alone, no figures' origin. MODEL.md names each
 * symbol; sources, communes and provinces are meant by their index in these lists.
 */
export interface PostsProblem {
  posts: number;
  placeAll: boolean;
  /** Worth of each further post, as a share of the one before. */
  diminishing: number;
  sources: LendingSource[];
  communes: TargetCommune[];
  provinces: ProvinceLimit[];
  pairs: Pair[];
  pins: PinnedPosts[];
  sourcesPerCommune: number | null;
  budget: { total: number; perPost: number; perPostKm: number } | null;
  objectives: Objective[];
  /** The plan to stay close to; null when there is none, and `changes` plays no part. */
  previous: PlacedPosts[] | null;
  /** Posts of that plan from a source, or to a commune, that is not in this problem; 0 if left out. */
  previousOutside?: number;
}
