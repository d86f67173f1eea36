import { type ClassRange, classRanges, lowerBounds } from "../coverage/classes.ts";

/** Radius of the symbol of one post, CSS pixels. */
const ONE_POST_PIXELS = 5;

/** Radius of a symbol whose area is proportional to the posts it stands for, in CSS pixels. */
export const radiusOfPosts = (posts: number): number => ONE_POST_PIXELS * Math.sqrt(posts);

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
