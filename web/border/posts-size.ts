import { type ClassRange, classRanges, lowerBounds } from "../coverage/classes.ts";

/** Zooms between which symbols grow, so that they never crowd the country nor get lost near by. */
const GROWS = { from: 4, to: 9.5, least: 2, most: 6 };

/** Radius of the symbol of one post at a zoom, CSS pixels. */
export function onePostPixels(zoom: number): number {
  const share = (zoom - GROWS.from) / (GROWS.to - GROWS.from);
  return GROWS.least + (GROWS.most - GROWS.least) * Math.min(1, Math.max(0, share));
}

/** Radius of a symbol whose area is proportional to the posts it stands for, in pixels of one post. */
export const radiusOfPosts = (posts: number, onePost: number): number => onePost * Math.sqrt(posts);

/** A class of symbol sizes, with the largest number of posts found in it. */
export interface PostsClass extends ClassRange {
  units: number;
  largest: number;
}

/**
 * Classes of the units that have posts on loan, by natural breaks, smallest first. The first says
 * where it begins: units without any are no class but a count of their own.
 *
 * @param posts Posts on loan of every unit, zeros included.
 * @param count Classes wanted; fewer come back when values repeat, none when nobody is reinforced.
 */
export function postsClasses(posts: readonly number[], count = 3): PostsClass[] {
  const lent = posts.filter((value) => value > 0);
  if (lent.length === 0) return [];
  const ranges = classRanges(lowerBounds("natural", lent, count));
  ranges[0]!.from = 1;
  return ranges.map((range) => {
    const inside = lent.filter(
      (value) => value >= range.from! && (range.to === null || value <= range.to),
    );
    return { ...range, units: inside.length, largest: Math.max(...inside) };
  });
}
