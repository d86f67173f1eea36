import { expect, test } from "vitest";
import type { Preflight } from "../../../server/import/schema.ts";
import { type DocumentForm, obstaclesOf } from "../../../web/import/obstacles.ts";

const form = (change: Partial<Record<keyof DocumentForm, string>> = {}): DocumentForm => {
  const said = {
    title: "Báo cáo quý III",
    publisher: "Công an tỉnh Điện Biên",
    issuedOn: "2026-10",
    who: "Phòng Tham mưu",
    ...change,
  };
  return {
    title: () => said.title,
    publisher: () => said.publisher,
    issuedOn: () => said.issuedOn || undefined,
    who: () => said.who,
  };
};
const counts = (change: Partial<Preflight["counts"]>): Preflight["counts"] => ({
  rows: 10,
  matched: 10,
  choices: 0,
  new: 4,
  changed: 2,
  unchanged: 4,
  impossible: 0,
  ignored: 0,
  ...change,
});
const ids = (found: ReturnType<typeof obstaclesOf>) => found.map(({ id }) => id);

test("a clean file with its document named meets no obstacle", () => {
  expect(obstaclesOf(counts({}), form(), false)).toEqual([]);
});

test("rows that wait for a choice or are impossible stop the file, with their number", () => {
  expect(obstaclesOf(counts({ choices: 3, impossible: 1 }), form(), false)).toEqual([
    { id: "choices", count: 3 },
    { id: "impossible", count: 1 },
  ]);
});

test("left out on purpose, they stop nothing", () => {
  expect(obstaclesOf(counts({ choices: 3, impossible: 1 }), form(), true)).toEqual([]);
});

test("a file that changes nothing is not accepted, and its form is not asked for", () => {
  expect(ids(obstaclesOf(counts({ new: 0, changed: 0 }), form({ who: "" }), false))).toEqual([
    "nothing",
  ]);
});

test("every field of the document that is empty is named", () => {
  const empty = form({ title: " ", publisher: "", issuedOn: "", who: " " });
  expect(ids(obstaclesOf(counts({}), empty, false))).toEqual([
    "name",
    "publisher",
    "issued",
    "who",
  ]);
});
