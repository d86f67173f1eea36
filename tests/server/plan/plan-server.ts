import { strict as assert } from "node:assert";
import { rm } from "node:fs/promises";
import type { Batch, NormRow } from "../../../server/ledger/rows.ts";
import { start } from "../../../server/start/start.ts";
import { readCommunes } from "../../../server/units/gazetteer.ts";
import { batch, DOCUMENT, newDataDir, putBoundaries } from "../generation/small-world.ts";

/** Communes of Điện Biên, in the order of their codes. */
export const DIEN_BIEN = readCommunes("2026")
  .filter(({ province }) => province === "11")
  .map(({ code }) => code)
  .sort();

/** Six posts are asked of every commune: of each three in a row one lacks two, one lacks one, one none. */
export const strengthOf = (place: number) => 4 + (place % 3);

const SOURCES = [
  { id: "bo", name: "Bộ Công an", lon: 105.84, lat: 21.03, own: 500, minimum: 480 },
  { id: "db", name: "Công an tỉnh Điện Biên", lon: 103.02, lat: 21.39, own: 300, minimum: 290 },
  { id: "sl", name: "Công an tỉnh Sơn La", lon: 103.91, lat: 21.33, own: 320, minimum: 315 },
];

const NORM: Omit<NormRow, "id" | "kinds" | "min" | "effectiveFrom"> = {
  ...{ scope: "VN", role: "total", max: null, due: null, effectiveUntil: null, replacedBy: null },
  ...{ authority: "Bộ Công an", document: "R2", demo: false },
};

/** Figures of the lending bodies and of every commune of Điện Biên at the end of September 2026. */
export function figures(id = "figures", strength = strengthOf): Batch {
  return batch(id, {
    documents: [{ ...DOCUMENT, id: "R2", demo: false }],
    norms: [
      { ...NORM, id: "vn-6", kinds: ["xa", "phuong"], min: 6, effectiveFrom: "2025-07-01" },
      { ...NORM, id: "xa-9", kinds: ["xa"], min: 9, effectiveFrom: "2030-01-01" },
    ],
    scheme: [
      {
        ...{ structure: "2026", scope: "VN", kinds: ["xa", "phuong"] },
        ...{ from: "2025-07-01", until: null, document: "R2" },
      },
    ],
    sources: SOURCES.map(({ own: _, minimum: __, ...source }) => source),
    sourcePosts: SOURCES.map(({ id: source, own: posts, minimum }) => ({
      ...{ source, asOf: "2026-09-30", posts, minimum, document: "R2" },
    })),
    staffing: DIEN_BIEN.map((code, place) => ({
      ...{ structure: "2026", code, asOf: "2026-09-30", document: "R2" },
      ...{ chiefs: 1, deputies: 2, officers: strength(place) - 3 },
    })),
  });
}

/** 28 posts for Điện Biên; its 45 communes lack 45 posts. */
export const question = {
  ...{ mode: "posts", asOf: "2026-09-30", posts: 28 },
  targets: { border: false, provinces: ["11"] },
  sources: [
    { id: "bo", posts: 20 },
    { id: "db", posts: 20 },
    { id: "sl", posts: 20 },
  ],
  term: { from: "2026-11-01", until: "2027-10-31" },
};

/** Every commune of the country: minutes of work for the solver on a machine of two cores. */
export const longQuestion = {
  ...question,
  targets: { border: false },
  limits: { sourcesPerCommune: 1 },
  timeLimitSeconds: 600,
};

export const letter = { title: "Quyết định 12", publisher: "Công an tỉnh", issuedOn: "2026-10-20" };

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
type Answer = any;

/** A whole server on the figures above. */
export async function startPlanner(dataDir?: string) {
  const folder = dataDir ?? (await newDataDir());
  const content = {
    async prepareBoundaries(place: string, structures: readonly ("2021" | "2026")[]) {
      for (const structure of structures) await putBoundaries(place, structure);
    },
    firstBatches: [() => figures()],
  };
  const running = await start({ host: "127.0.0.1", port: 0, dataDir: folder }, content, () => {});
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${running.url}${path}`, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    });
    return { status: response.status, answer: (await response.json()) as Answer };
  };
  /** The answer of a request that must succeed. */
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const { status, answer } = await send(method, path, body);
    assert.ok(status < 300, `${method} ${path}: ${status} ${answer.code} ${answer.message}`);
    return answer;
  };
  const get = (path: string) => ask("GET", path);
  const draft = (asked: object = question, name = "Kế hoạch") =>
    ask("POST", "/api/plans", { name, who: "Công an tỉnh", question: asked });
  const untilRun = async (id: string, isSo: (run: Answer) => boolean) => {
    for (;;) {
      const run = await get(`/api/plans/${id}/run`);
      if (isSo(run)) return run;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    ...{ dataDir: folder, running, send, ask, get, draft, untilRun },
    solve: ({ id, version }: Answer, more: object = {}) =>
      ask("POST", `/api/plans/${id}/solve`, { version, ...more }),
    /** The plan after its solve has ended. */
    async solved(plan: Answer): Promise<Answer> {
      await ask("POST", `/api/plans/${plan.id}/solve`, { version: plan.version });
      const run = await untilRun(plan.id, ({ state }) => state !== "queued" && state !== "running");
      assert.equal(run.state, "done", run.error);
      return get(`/api/plans/${plan.id}`);
    },
    step: (plan: Answer, state: string, more: object = {}) =>
      send("POST", `/api/plans/${plan.id}/step`, {
        ...{ version: plan.version, state, who: "Giám đốc Công an tỉnh" },
        ...more,
      }),
    stop: () => running.close(),
    async close() {
      await running.close();
      await rm(folder, { recursive: true });
    },
  };
}
