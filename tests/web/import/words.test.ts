import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FIELDS } from "../../../server/import/fields.ts";
import * as schema from "../../../server/import/schema.ts";
import { REQUEST_KINDS, REQUEST_ROUTES } from "../../../server/ledger/rows.ts";
import * as check from "../../../web/import/check-strings.ts";
import * as constants from "../../../web/import/constants.ts";
import * as notes from "../../../web/import/note-strings.ts";
import * as refusals from "../../../web/import/refusal-strings.ts";
import * as screen from "../../../web/import/strings.ts";
import * as values from "../../../web/import/value-strings.ts";

const vi: Record<string, string> = {
  ...screen.vi,
  ...check.vi,
  ...notes.vi,
  ...refusals.vi,
  ...values.vi,
};

test.each([
  ["note", schema.NOTE_CODES],
  ["reason", schema.REASON_CODES],
  ["refused", schema.REFUSALS],
  ["outcome", schema.OUTCOMES],
  ["how", schema.MATCHES],
  ["kind", schema.IMPORT_KINDS],
  ["value.kind", REQUEST_KINDS],
  ["value.route", REQUEST_ROUTES],
  ["field", Object.values(FIELDS).flatMap((fields) => fields.map(({ name }) => name))],
] as const)("every %s of the server has its words", (family, codes) => {
  expect(codes.filter((code) => !vi[`${family}.${code}`])).toEqual([]);
});

test("kinds and outcomes of the web are those of the server", () => {
  expect([...constants.IMPORT_KINDS].sort()).toEqual([...schema.IMPORT_KINDS].sort());
  expect([...constants.OUTCOMES].sort()).toEqual([...schema.OUTCOMES].sort());
});

/** What only the command line and the socket behind it can say. */
const OF_THE_COMMAND = ["import.command", "import.file"];

test("every refusal of the server's import has its words and says what to do next", () => {
  const folder = join(import.meta.dirname, "../../../server/import");
  const codes = new Set(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => readFileSync(join(folder, file), "utf8").match(/"import\.[a-z_]+"/g) ?? [])
      .map((quoted) => quoted.slice(1, -1)),
  );
  expect(codes.size).toBeGreaterThan(5);
  const silent = [...codes].filter(
    (code) => !OF_THE_COMMAND.includes(code) && (!vi[`refusal.${code}`] || !vi[`advice.${code}`]),
  );
  expect(silent).toEqual([]);
});
