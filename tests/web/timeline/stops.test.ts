import { expect, test } from "vitest";
import { dayOf, isoOf } from "../../../web/timeline/days.ts";
import {
  asOfParameter,
  nearestStop,
  stopAfter,
  stopAtOrBefore,
  stopBefore,
} from "../../../web/timeline/stops.ts";

const STOPS = ["2019-12-31", "2020-03-31", "2020-06-30"];

test("days count from 1 January 1970 and come back as the same date", () => {
  expect(dayOf("1970-01-02")).toBe(1);
  expect(dayOf("2000-03-01") - dayOf("2000-02-28")).toBe(2);
  expect(isoOf(dayOf("2026-10-31"))).toBe("2026-10-31");
});

test("stepping goes from stop to stop and ends at the last", () => {
  expect(stopAfter(STOPS, "2019-12-31")).toBe("2020-03-31");
  expect(stopAfter(STOPS, "2020-06-30")).toBeUndefined();
  expect(stopBefore(STOPS, "2020-03-31")).toBe("2019-12-31");
  expect(stopBefore(STOPS, "2019-12-31")).toBeUndefined();
});

test("from a day between two stops, stepping reaches the stops on either side", () => {
  expect(stopAfter(STOPS, "2020-05-01")).toBe("2020-06-30");
  expect(stopBefore(STOPS, "2020-05-01")).toBe("2020-03-31");
  expect(stopAtOrBefore(STOPS, "2020-05-01")).toBe("2020-03-31");
});

test("before the first report there is no stop to speak of", () => {
  expect(stopAtOrBefore(STOPS, "2019-11-01")).toBeUndefined();
  expect(stopAfter(STOPS, "2019-11-01")).toBe("2019-12-31");
});

test("the slider rests at the nearest stop", () => {
  // 91 days lie between 31 December 2019 and 31 March 2020: the middle is 45.5 days on.
  expect(nearestStop(STOPS, dayOf("2019-12-31") + 45)).toBe("2019-12-31");
  expect(nearestStop(STOPS, dayOf("2019-12-31") + 46)).toBe("2020-03-31");
  expect(nearestStop(STOPS, dayOf("2030-01-01"))).toBe("2020-06-30");
  expect(nearestStop([], 0)).toBeUndefined();
});

test("the newest date leaves the address, so that a link stays current", () => {
  expect(asOfParameter(STOPS, "2020-06-30")).toBeNull();
  expect(asOfParameter(STOPS, "2020-05-01")).toBe("2020-05-01");
});
