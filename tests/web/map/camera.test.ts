import { expect, test } from "vitest";
import { readView } from "../../../web/map/camera.ts";

test("an address gives zoom, latitude, longitude, and bearing and pitch where it has them", () => {
  expect(readView("6.25/16.1/106.5")).toEqual({
    zoom: 6.25,
    latitude: 16.1,
    longitude: 106.5,
    bearing: 0,
    pitch: 0,
  });
  expect(readView("9/21/103/-30/50")).toMatchObject({ bearing: -30, pitch: 50 });
});

test("what is no place on earth is no view", () => {
  for (const text of [undefined, "", "6", "6/95/10", "6/10/190", "a/b/c"]) {
    expect(readView(text)).toBeUndefined();
  }
});
