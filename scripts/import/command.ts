import { userInfo } from "node:os";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { importFile } from "../../server/control/import.ts";
import type { ImportReport } from "../../server/import/by-command.ts";
import { IMPORT_KINDS, PreflightQuery } from "../../server/import/schema.ts";
import { rowTable } from "./table.ts";
import { noteLine, rowLines } from "./words.ts";

const HELP = `Figures from a file.

  npm run import -- <file> [options]

CSV, TSV, XLSX or JSON. The file is compared with what is known first, row by row; it is taken as one
batch or not at all. The same file twice changes nothing.

  --dry-run              look only: every row against what is known, those that need it first
  --rows all             tell of every row of a long file
  --kind KIND            ${IMPORT_KINDS.slice(0, 4).join(", ")},
                         ${IMPORT_KINDS.slice(4).join(", ")}
                         (found by the columns)
  --within CODE          the province whose file it is: 94
  --structure 2021|2026  units that the file names (those of its province, or in force on its dates)
  --as-of YYYY-MM-DD     date of the figures, where the file does not say it
  --choose "TEXT=CODE"   which unit a text means; may be given often, and is remembered
  --choose-row ROW=CODE  which unit one row means, where rows of the same text are different units
  --skip-unmatched       leave out rows without a clear unit or with impossible values
  --document TITLE       document behind the figures (the name of the file)
  --publisher NAME       who issued it (whoever imports)
  --issued-on DATE       when: 2026-06-30, 2026-06 or 2026 (the date of the figures)
  --who NAME             who imports (your name on this machine)
  --remark TEXT

DATA_DIR is the folder of the product's data (./var). A running server shows the change at once.`;

export interface Context {
  dataDir: string;
  today: string;
  say: (line: string) => void;
}

/** Words that the command does not understand. */
export class Misspoken extends Error {}

/**
 * Runs `import` with its words.
 *
 * @returns 0, or 1 when rows without a unit or impossible rows stop the file.
 */
export async function runImport(
  words: string[],
  { dataDir, today, say }: Context,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      rows: { type: "string", default: "some" },
      "skip-unmatched": { type: "boolean", default: false },
      kind: { type: "string" },
      within: { type: "string" },
      structure: { type: "string" },
      "as-of": { type: "string" },
      choose: { type: "string", multiple: true, default: [] },
      "choose-row": { type: "string", multiple: true, default: [] },
      document: { type: "string" },
      publisher: { type: "string" },
      "issued-on": { type: "string" },
      who: { type: "string" },
      remark: { type: "string", default: "" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [file, ...more] = positionals;
  if (values.help || file === undefined) {
    say(HELP);
    return values.help ? 0 : 1;
  }
  if (more.length > 0) throw new Misspoken(`one file at a time; also got ${more[0]}`);
  const { kind, within, structure, "as-of": asOf } = values;
  const query = PreflightQuery.safeParse({ kind, within, structure, asOf });
  if (!query.success) {
    const { path, message } = query.error.issues[0]!;
    throw new Misspoken(`--${path.join(".").replace("asOf", "as-of")}: ${message}`);
  }
  const { rows } = values;
  if (rows !== "some" && rows !== "all") throw new Misspoken(`--rows takes all, got ${rows}`);
  const who = values.who ?? userInfo().username;
  const report = await importFile(dataDir, {
    path: resolve(file),
    query: { ...query.data },
    rows,
    choices: [
      ...values.choose.map((choice) => choiceOf(choice, within ?? "")),
      ...values["choose-row"].map(rowChoiceOf),
    ],
    accept: values["dry-run"]
      ? null
      : {
          who,
          remark: values.remark,
          document: {
            title: values.document ?? basename(file),
            publisher: values.publisher ?? who,
            issuedOn: values["issued-on"] ?? asOf ?? today,
          },
          leaveOut: values["skip-unmatched"],
        },
  });
  return tell(report, values["skip-unmatched"], values["dry-run"], say);
}

function choiceOf(text: string, within: string) {
  const at = text.lastIndexOf("=");
  if (at < 1) throw new Misspoken(`--choose takes "TEXT=CODE", got "${text}"`);
  return { text: text.slice(0, at), within, code: text.slice(at + 1).trim() };
}

function rowChoiceOf(text: string) {
  const [, row, code] = /^(\d+)=(\w+)$/.exec(text.trim()) ?? [];
  if (!row || !code) throw new Misspoken(`--choose-row takes ROW=CODE, got "${text}"`);
  return { row: Number(row), code };
}

function tell(
  { preflight, rows, accepted, by }: ImportReport & { by: string },
  skips: boolean,
  isDry: boolean,
  say: (line: string) => void,
): number {
  const { kind, counts, notes, sums, fileName, columns } = preflight;
  say(`${fileName}: ${kind}, rows ${counts.rows}`);
  for (const note of notes) say(`  ${noteLine(note)}`);
  const { matched, new: added, changed, unchanged, choices, impossible, ignored } = counts;
  say(`  matched ${matched}: new ${added}, changed ${changed}, unchanged ${unchanged}`);
  say(`  to choose ${choices}, impossible ${impossible}, left aside ${ignored}`);
  for (const { asOf, structure, scopes } of sums) {
    say(`on ${asOf}, units of ${structure}, before → after:`);
    for (const { scope, name, before, after } of scopes) {
      const figures = Object.keys(after).map((id) =>
        before[id] === after[id] ? `${id} ${after[id]}` : `${id} ${before[id]} → ${after[id]}`,
      );
      say(`  ${scope.padEnd(3)} ${name}: ${figures.join(", ")}`);
    }
  }
  if (isDry) {
    say("rows:");
    for (const line of rowTable(rows, columns)) say(`  ${line}`);
    const more = counts.rows - ignored - rows.length;
    if (more > 0) say(`  … and ${more} more: --rows all tells of each`);
  }
  const left = choices + impossible;
  const stopping = rows.filter(({ outcome }) => outcome === "choices" || outcome === "impossible");
  if (left > 0) {
    say(`${skips ? "rows left out" : "rows that stop the file"} (${left}):`);
    for (const row of stopping) for (const line of rowLines(row)) say(`  ${line}`);
    if (stopping.length < left) say(`  … and ${left - stopping.length} more`);
  }
  if (accepted?.outcome === "known") say("everything in it is known already; nothing was changed");
  else if (accepted) {
    const shows = by === "server" ? "the running server shows it" : "the next start shows it";
    say(
      `accepted as ${accepted.batch}: rows ${accepted.rows}; generation ${accepted.generation}; ${shows}`,
    );
  } else say(isDry ? "looked only; nothing was changed" : "nothing was changed");
  return left > 0 && !skips ? 1 : 0;
}
