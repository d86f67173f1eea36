import { expect, test } from "vitest";
import { REGISTER_DOCUMENTS, requestRows } from "../../../server/demo/requests.ts";
import { templateRows } from "../../../server/demo/templates.ts";
import { REQUEST_KINDS } from "../../../server/ledger/rows.ts";
import { personalNumberIn } from "../../../server/people/numbers.ts";
import { readCommunes } from "../../../server/units/gazetteer.ts";

const rows = requestRows();

// Document C, facts/README.md: the themes and the three ways out of the conference of 17 May 2023.
test("units of Thanh Hóa ask around the conference of 17 May 2023, in its themes", () => {
  const thanhHoa = new Set(
    readCommunes("2021").flatMap(({ code, province }) => (province === "38" ? [code] : [])),
  );
  const conference = rows.filter(({ structure }) => structure === "2021");
  expect(conference.length).toBeGreaterThan(50);
  expect(conference.filter(({ code }) => !thanhHoa.has(code))).toEqual([]);
  const days = conference.map(({ askedOn }) => askedOn).sort();
  expect(days[0]! >= "2023-05-01" && days.at(-1)! <= "2023-05-17").toBe(true);
  const routes = new Set(conference.map(({ route }) => route));
  expect([...routes].sort()).toEqual(["answered", "assigned", "beyond_authority", "unrouted"]);
});

test("requests are the same every time, of known units, of every kind, and marked as illustrative", () => {
  expect(requestRows()).toEqual(rows);
  const known = new Set(readCommunes("2026").map(({ code }) => code));
  expect(rows.filter(({ structure, code }) => structure === "2026" && !known.has(code))).toEqual(
    [],
  );
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(REQUEST_KINDS));
  expect(new Set(rows.map(({ id, stateOn }) => `${id} ${stateOn}`)).size).toBe(rows.length);
  const demo = new Set(REGISTER_DOCUMENTS.filter((one) => one.demo).map(({ id }) => id));
  expect([...rows, ...templateRows()].filter(({ document }) => !demo.has(document))).toEqual([]);
});

test("what was assigned and done later has both states", () => {
  const done = rows.filter(({ route, state }) => route === "assigned" && state === "closed");
  expect(done.length).toBeGreaterThan(20);
  for (const { id, assignee, stateOn } of done) {
    const [first, ...others] = rows.filter((row) => row.id === id && row.stateOn < stateOn);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ route: "assigned", state: "open", assignee });
  }
});

test("no request speaks of a person, and each state comes on or after the day it was asked", () => {
  for (const { text, assignee, askedOn, stateOn, route, state } of rows) {
    expect(personalNumberIn(text)).toBeUndefined();
    expect(stateOn >= askedOn && stateOn <= "2026-10-31").toBe(true);
    if (route === "answered") expect(state).toBe("closed");
    if (route === "assigned") expect(assignee).not.toBe("");
  }
});
