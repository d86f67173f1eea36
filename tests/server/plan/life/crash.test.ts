import { rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createApp } from "../../../../server/app.ts";
import { generationsFolder } from "../../../../server/generation/folders.ts";
import { publishGeneration } from "../../../../server/generation/publish.ts";
import { openStore } from "../../../../server/generation/store.ts";
import { type Ledger, openLedger } from "../../../../server/ledger/ledger.ts";
import { ledgerPath } from "../../../../server/ledger/path.ts";
import { createPublisher } from "../../../../server/start/writing.ts";
import { newDataDir, putBoundaries } from "../../generation/small-world.ts";
import { DIEN_BIEN, figures, letter, question } from "../plan-server.ts";

let dataDir: string;
let ledger: Ledger;
let send: (method: string, path: string, body?: unknown) => Promise<Response>;
/** From now on no plan can be written, as when the server is killed after it wrote the batch. */
let cut: boolean;

beforeEach(async () => {
  dataDir = await newDataDir();
  for (const structure of ["2021", "2026"] as const) await putBoundaries(dataDir, structure);
  ledger = await openLedger(ledgerPath(dataDir), generationsFolder(dataDir));
  await ledger.accept(figures());
  await publishGeneration(ledger, dataDir);
  const store = (await openStore(dataDir, () => {}))!;
  const writing = createPublisher(ledger, dataDir, store);
  cut = false;
  const app = createApp({
    store,
    writing: {
      accept: writing.accept,
      use: (work) => (cut ? Promise.reject(new Error("cut")) : writing.use(work)),
    },
    log: () => {},
  });
  send = async (method, path, body) =>
    app.request(`http://localhost${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
});
afterEach(async () => {
  await ledger.release();
  await rm(dataDir, { recursive: true });
});

const step = (id: string, version: number, state: string) =>
  send("POST", `/api/plans/${id}/step`, {
    ...{ version, state, who: "Giám đốc", remark: "", document: letter },
  });
const loans = async () =>
  (await (await send("GET", "/api/reinforcements?asOf=2026-11-01")).json()).reinforcements;

/** A proposed plan whose approval reached the ledger and not the plan. */
async function halfApproved(): Promise<string> {
  const body = {
    name: "Kế hoạch",
    who: "Công an tỉnh",
    question: { ...question, placeAll: false },
  };
  const { id } = await (await send("POST", "/api/plans", body)).json();
  const moves = [{ source: "db", code: DIEN_BIEN[0], posts: 2 }];
  await send("PUT", `/api/plans/${id}`, { version: 1, moves });
  expect((await step(id, 2, "proposed")).status).toBe(200);
  cut = true;
  expect((await step(id, 3, "approved")).status).toBe(500);
  cut = false;
  expect(await (await send("GET", `/api/plans/${id}`)).json()).toMatchObject({ version: 3 });
  expect(ledger.batches).toBe(2);
  return id;
}

test("approved again after a crash, nothing is brought a second time", async () => {
  const id = await halfApproved();
  expect((await step(id, 3, "approved")).status).toBe(200);
  expect(ledger.batches).toBe(2);
  expect(await loans()).toMatchObject([{ source: "db", posts: 2 }]);
});

test.each(["draft", "withdrawn"])(
  "%s after a crash, what it had brought is taken back",
  async (state) => {
    const id = await halfApproved();
    expect((await step(id, 3, state)).status).toBe(200);
    expect(await loans()).toEqual([]);
  },
);

test("changed after it was sent back, it is approved with its new moves", async () => {
  const id = await halfApproved();
  await step(id, 3, "draft");
  const moves = [{ source: "sl", code: DIEN_BIEN[1], posts: 1 }];
  expect((await send("PUT", `/api/plans/${id}`, { version: 4, moves })).status).toBe(200);
  await step(id, 5, "proposed");
  expect((await step(id, 6, "approved")).status).toBe(200);
  expect(await loans()).toMatchObject([{ source: "sl", code: DIEN_BIEN[1], posts: 1 }]);
});
