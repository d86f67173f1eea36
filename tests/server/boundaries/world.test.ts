import { expect, test } from "vitest";
import { boundsOf } from "../../../server/boundaries/measure.ts";
import { CONTEXT, neighbouringLand } from "../../../server/boundaries/world.ts";

test("no island of Hoàng Sa or Trường Sa is drawn as another country's", async () => {
  // Outermost features of both archipelagos: 111.2–112.75° E, 15.7–17.15° N; 111.5–117.83° E, 6.9–12° N.
  const archipelagos = [
    [111, 15.6, 113, 17.3],
    [111.4, 7, 116.9, 12],
  ] as const;
  const { features } = await neighbouringLand(CONTEXT);
  const parts = features.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  );
  expect(parts.length).toBeGreaterThan(100);
  for (const [west, south, east, north] of archipelagos) {
    const inside = parts.filter((coordinates) => {
      const box = boundsOf({ type: "Polygon", coordinates });
      return box[0] > west && box[1] > south && box[2] < east && box[3] < north;
    });
    expect(inside).toEqual([]);
  }
});
