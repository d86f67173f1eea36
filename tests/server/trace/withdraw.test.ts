import { expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import type { Batch } from "../../../server/ledger/rows.ts";
import { smallSnapshot, storeOf } from "../small-snapshot.ts";

/** The small generation behind a writer that keeps what it is given. */
function writableApp() {
  const accepted: Batch[] = [];
  const snapshot = smallSnapshot();
  const app = createApp({
    store: storeOf(snapshot),
    today: () => "2026-05-01",
    writing: {
      accept: async (batch) => {
        accepted.push(batch);
        return { outcome: "accepted", generation: snapshot.id };
      },
      use: () => Promise.reject(new Error("nothing else is written")),
    },
  });
  const withdraw = (id: string, body: object = { who: "Công an tỉnh", reason: "ban hành nhầm" }) =>
    app.request(`http://localhost/api/documents/${id}/withdraw`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  return { app, accepted, snapshot, withdraw };
}

test("a document is taken back in a batch that says who and why", async () => {
  const { withdraw, accepted } = writableApp();
  const answer = await withdraw("cong-van-2024");
  expect(await answer.json()).toMatchObject({ outcome: "accepted", id: "cong-van-2024" });
  expect(accepted).toMatchObject([
    {
      ...{ kind: "withdrawal", who: "Công an tỉnh", remark: "ban hành nhầm" },
      rows: {
        withdrawals: [{ kind: "document", id: "cong-van-2024", reason: "ban hành nhầm" }],
      },
    },
  ]);
});

test("an unknown document, one taken back before and a missing reason are refused", async () => {
  const { withdraw, accepted, snapshot } = writableApp();
  expect((await withdraw("nothing")).status).toBe(404);
  expect((await withdraw("cong-van-2024", { who: "Công an tỉnh" })).status).toBe(400);
  snapshot.documents.get("cong-van-2024")!.unsupported = true;
  expect((await withdraw("cong-van-2024")).status).toBe(409);
  expect(accepted).toEqual([]);
});

test("figures of a document that was taken back stay and read as unsupported", async () => {
  const held = writableApp();
  const lost = writableApp();
  lost.snapshot.documents.get("cong-van-2024")!.unsupported = true;
  const ask = async ({ app }: typeof held, path: string) => (await app.request(path)).json();
  const path = "/api/trace?figure=strength&scope=11&asOf=2024-09-30";
  const before = await ask(held, path);
  const after = await ask(lost, path);
  expect(before).toMatchObject({ unsupported: 0 });
  expect(after).toMatchObject({ value: before.value, unsupported: after.total });
  const frame = await ask(lost, "/api/coverage?asOf=2024-09-30&within=11");
  // The three communes of Điện Biên with a usable report of 2024.
  expect(frame.unsupported).toEqual(["03154", "03158", "03160"]);
});

test("batches and documents are listed", async () => {
  const { app } = writableApp();
  const batches = await (await app.request("/api/batches")).json();
  expect(batches.batches).toMatchObject([{ seq: 1, who: "Công an tỉnh", withdrawn: false }]);
  const { documents } = await (await app.request("/api/documents")).json();
  expect(documents.map(({ id }: { id: string }) => id)).toEqual(["cong-van-2024", "minh-hoa"]);
});
