import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runImport } from "../../../scripts/import/command.ts";
import type { Preflight, PreflightRow } from "../../../server/import/schema.ts";
import type { BatchRows, SchemeRow } from "../../../server/ledger/rows.ts";
import { start } from "../../../server/start/start.ts";
import { batch, DOCUMENT, newDataDir, putBoundaries } from "../generation/small-world.ts";

export const TODAY = "2026-11-22";

/** What is said with a file when it is accepted. */
export const ACCEPT = {
  who: "a test",
  remark: "",
  document: { title: "Báo cáo mẫu", publisher: "Công an tỉnh Mẫu", issuedOn: "2024-07" },
};

const scheme = (structure: SchemeRow["structure"], from: string): SchemeRow => ({
  ...{ structure, scope: "VN", from, until: null, document: DOCUMENT.id },
  kinds: structure === "2021" ? ["phuong", "thi_tran", "xa"] : ["dac_khu", "phuong", "xa"],
});

export type Importing = Awaited<ReturnType<typeof startImporting>>;

/** A whole server on small boundaries and the real gazetteers, with the ways a file can come in. */
export async function startImporting(rows: Partial<BatchRows> = {}) {
  const dataDir = await newDataDir();
  const schemes = [scheme("2021", "2019-01-01"), scheme("2026", "2025-07-01")];
  const first = { documents: [DOCUMENT], scheme: schemes, ...rows };
  const begin = () =>
    start(
      { host: "127.0.0.1", port: 0, dataDir },
      {
        async prepareBoundaries(folder, structures) {
          for (const structure of structures) await putBoundaries(folder, structure);
        },
        firstBatches: [() => batch("first", first)],
      },
      () => {},
    );
  let running = await begin();

  const api = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${running.url}${path}`, init);
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as any };
  };
  const post = (path: string, body: unknown) =>
    api(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const send = (bytes: Uint8Array, name: string, query = "") =>
    api(`/api/import/preflight${query}`, {
      method: "POST",
      headers: { "x-file-name": encodeURIComponent(name) },
      body: bytes as Uint8Array<ArrayBuffer>,
    });

  return {
    dataDir,
    url: () => running.url,
    api,
    post,
    send,
    /** A file that can be read. */
    look: async (bytes: Uint8Array, name: string, query = ""): Promise<Preflight> => {
      const { status, body } = await send(bytes, name, query);
      if (status !== 200) throw new Error(`${status} ${body.code}: ${body.message}`);
      return body;
    },
    rowsOf: async (id: string, outcome = ""): Promise<PreflightRow[]> => {
      const query = outcome ? `&outcome=${outcome}` : "";
      return (await api(`/api/import/preflight/${id}/rows?limit=500${query}`)).body.rows;
    },
    choose: (id: string, choices: unknown[]) =>
      post(`/api/import/preflight/${id}/choices`, { choices }),
    accept: (id: string, body: unknown = ACCEPT) =>
      post(`/api/import/preflight/${id}/accept`, body),
    withdraw: (id: string) =>
      post(`/api/batches/${id}/withdraw`, { who: "a test", reason: "nhầm" }),
    /** As `npm run import`, with a file that is put in the data folder first. */
    command: async (bytes: Uint8Array, name: string, words: string[] = []) => {
      const path = join(dataDir, name);
      await writeFile(path, bytes);
      const lines: string[] = [];
      const say = (line: string) => lines.push(line);
      const code = await runImport([path, ...words], { dataDir, today: TODAY, say });
      return { code, text: lines.join("\n"), lines };
    },
    /** Ends the server and keeps its folder. */
    stop: () => running.close(),
    startAgain: async () => {
      running = await begin();
    },
    close: async () => {
      await running.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
