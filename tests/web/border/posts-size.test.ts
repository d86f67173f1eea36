import { describe, expect, test } from "vitest";
import { onePostPixels, postsClasses, radiusOfPosts } from "../../../web/border/posts-size.ts";

describe("symbols of posts on loan", () => {
  test("four times the posts take twice the radius, so four times the area", () => {
    expect(radiusOfPosts(1, 5)).toBe(5);
    expect(radiusOfPosts(4, 5)).toBe(10);
    expect(radiusOfPosts(9, 5)).toBe(15);
  });

  test("symbols grow from 2 pixels for a post on a small screen to 6 near by", () => {
    expect(onePostPixels(3)).toBe(2);
    expect(onePostPixels(6.75)).toBeCloseTo(4);
    expect(onePostPixels(12)).toBe(6);
  });

  test("classes begin at one post, share no ends and count every reinforced commune once", () => {
    // By eye: ones and twos, fives and sixes, a lone twelve.
    const posts = [0, 0, 0, 1, 1, 2, 2, 2, 5, 6, 6, 12];
    expect(postsClasses(posts)).toEqual([
      { from: 1, to: 4, units: 5, largest: 2 },
      { from: 5, to: 11, units: 3, largest: 6 },
      { from: 12, to: null, units: 1, largest: 12 },
    ]);
  });

  test("one number of posts makes one class from one post on", () => {
    expect(postsClasses([0, 3, 3])).toEqual([{ from: 1, to: null, units: 2, largest: 3 }]);
  });

  test("nobody reinforced makes no class", () => {
    expect(postsClasses([0, 0])).toEqual([]);
    expect(postsClasses([])).toEqual([]);
  });
});
