import { describe, expect, test } from "vitest";
import type { BorderAnswer } from "../../../server/reinforcement/schema.ts";
import { countBorder, mainNeighbour } from "../../../web/border/count-border.ts";

type Commune = BorderAnswer["communes"][number];

const commune = (code: string, change: Partial<Commune>): Commune => ({
  code,
  name: code,
  province: "11",
  borderKm: { china: 0, laos: 10, cambodia: 0 },
  marked: false,
  state: "reported",
  strength: 8,
  reinforcement: 0,
  endingSoon: 0,
  ...change,
});

const communes = [
  commune("1", { borderKm: { china: 30, laos: 20, cambodia: 0 }, reinforcement: 3, endingSoon: 2 }),
  commune("2", { reinforcement: 1 }),
  commune("3", { state: "late" }),
  commune("4", { province: "62", borderKm: { china: 0, laos: 5, cambodia: 0.2 } }),
  commune("5", {
    province: "62",
    borderKm: { china: 0, laos: 0, cambodia: 7 },
    state: "not_reported",
    strength: null,
  }),
];

describe("counts of the border", () => {
  const counts = countBorder(communes);

  test("a commune on two neighbours counts with both and once in the total", () => {
    expect(counts.communes).toBe(5);
    expect(counts.byNeighbour).toEqual({
      china: { communes: 1, km: 30 },
      laos: { communes: 4, km: 45 },
      cambodia: { communes: 1, km: 7.2 },
    });
    expect(counts.touchingTwo).toBe(1);
    expect(counts.km).toBeCloseTo(82.2);
  });

  test("classes of posts and the unreinforced add up to the communes", () => {
    const inClasses = counts.classes.reduce((sum, one) => sum + one.units, 0);
    expect(inClasses).toBe(2);
    expect(counts.unreinforced).toBe(3);
    expect(counts.posts).toBe(4);
  });

  test("posts that end soon are counted with their communes", () => {
    expect(counts.endingSoon).toEqual({ communes: 1, posts: 2 });
  });

  test("states add up to the communes", () => {
    expect(counts.states).toEqual({
      reported: 3,
      zero: 0,
      not_reported: 1,
      late: 1,
      not_applicable: 0,
      dissolved: 0,
    });
  });

  test("inside a province only its communes count", () => {
    expect(countBorder(communes, "62").communes).toBe(2);
    expect(countBorder(communes, "01").communes).toBe(0);
  });

  test("a commune wears the colour of the neighbour it shares most kilometres with", () => {
    expect(mainNeighbour(communes[0]!)).toBe("china");
    expect(mainNeighbour(communes[3]!)).toBe("laos");
    expect(mainNeighbour(communes[4]!)).toBe("cambodia");
  });

  test("a commune that only bears a mark counts apart, with no neighbour and no colour of one", () => {
    const touchesNone = { china: 0, laos: 0, cambodia: 0 };
    const marked = commune("6", { marked: true, borderKm: touchesNone });
    expect(countBorder(communes).marked).toBe(0);
    const counts = countBorder([...communes, marked]);
    expect([counts.communes, counts.marked]).toEqual([6, 1]);
    expect(counts.byNeighbour.china.communes).toBe(1);
    expect(mainNeighbour(marked)).toBeUndefined();
  });
});
