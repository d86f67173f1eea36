import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, start } from "../../../server/start/start.ts";
import { batch, EVERYTHING, newDataDir, putBoundaries } from "../generation/small-world.ts";

// A whole server on two communes: what a form says must come out of the next generation.
let running: Running;
let dataDir: string;

beforeAll(async () => {
  dataDir = await newDataDir();
  running = await start(
    { host: "127.0.0.1", port: 0, dataDir },
    {
      async prepareBoundaries(folder, structures) {
        for (const structure of structures) await putBoundaries(folder, structure);
      },
      firstBatches: [() => batch("first", { ...EVERYTHING, withdrawals: [] })],
    },
    () => {},
  );
});
afterAll(async () => {
  await running.close();
  await rm(dataDir, { recursive: true });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${running.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
const json = async (path: string): Promise<any> => (await fetch(`${running.url}${path}`)).json();
const head = {
  who: "Công an tỉnh Điện Biên",
  document: { title: "Nghị quyết 99", publisher: "Tỉnh ủy Điện Biên", issuedOn: "2026-10" },
};
const norm = {
  scope: "11",
  kinds: ["xa"],
  role: "total",
  min: 9,
  max: null,
  effectiveFrom: "2026-09-01",
  due: null,
  effectiveUntil: null,
  authority: "Tỉnh ủy Điện Biên",
};

// The gazetteer has 42 xã in Điện Biên; of two a report is known, of 8 and of no posts.
test("a norm added by a form judges from the next generation on, with its document", async () => {
  const body = { ...head, change: { kind: "add", norm } };
  const preview = await post("/api/norms/preview", { change: body.change, asOf: "2026-09-30" });
  expect(await preview.json()).toMatchObject({
    before: { ruled: 42, met: 1, below: 1, unknown: 40 },
    after: { ruled: 42, met: 0, below: 2, unknown: 40, shortfall: 10 },
  });
  const before = (await json("/health")).generation;
  const answer = await (await post("/api/norms", body)).json();
  expect(answer).toMatchObject({ outcome: "accepted", id: "11-total-9-20260901" });
  expect((await json("/health")).generation).toBe(answer.generation);
  const frame = await json("/api/coverage?asOf=2026-09-30");
  expect(frame.required.filter((one: number) => one === 9)).toHaveLength(42);
  expect(frame.norm.norms.map(({ id }: { id: string }) => id)).toContain(answer.id);
  const { norms, documents } = await json("/api/norms");
  const added = norms.find(({ id }: { id: string }) => id === answer.id);
  expect(documents).toContainEqual(
    expect.objectContaining({ id: added.document, title: "Nghị quyết 99", issuedOn: "2026-10" }),
  );
  // As known before, nothing had changed.
  expect((await json(`/api/norms?generation=${before}`)).norms).toHaveLength(norms.length - 1);
});

test("the same norm a second time is refused, and one replaced is kept with its end", async () => {
  const again = await post("/api/norms", { ...head, change: { kind: "add", norm } });
  expect([again.status, (await again.json()).code]).toEqual([409, "norm.twice"]);
  const replaced = await post("/api/norms", {
    ...head,
    change: {
      kind: "replace",
      id: "11-total-9-20260901",
      norm: { ...norm, min: 10, effectiveFrom: "2026-10-01" },
    },
  });
  const { id } = await replaced.json();
  const { norms } = await json("/api/norms");
  expect(norms.find((one: { id: string }) => one.id === "11-total-9-20260901")).toMatchObject({
    effectiveUntil: "2026-09-30",
    replacedBy: id,
  });
});

test("a form that is not whole names its field, and a page of another site may not send one", async () => {
  const bad = await post("/api/norms", {
    ...head,
    change: { kind: "add", norm: { ...norm, min: -1 } },
  });
  const told = await bad.json();
  expect([bad.status, told.code]).toEqual([400, "body.invalid"]);
  expect(told.message).toContain("min");
  const nobody = await post("/api/norms", { change: { kind: "add", norm } });
  expect(nobody.status).toBe(400);
  const stranger = await post(
    "/api/norms",
    { ...head, change: { kind: "add", norm } },
    { origin: "https://example.org" },
  );
  expect(stranger.status).toBe(403);
});

test("a request is written down, routed and closed; who told it stands in its batch", async () => {
  const asked = {
    change: "new",
    code: "03158",
    askedOn: "2026-10-01",
    kind: "posts",
    text: "Xin thêm một phó trưởng",
  };
  const { id, outcome } = await (await post("/api/requests", { ...head, request: asked })).json();
  expect(outcome).toBe("accepted");
  const list = async () => (await json("/api/requests?asOf=2026-10-31")).requests;
  const found = async () => (await list()).find((one: { id: string }) => one.id === id);
  expect(await found()).toMatchObject({ state: "open", route: "unrouted", ageDays: 30 });
  const routed = await post("/api/requests", {
    ...head,
    request: {
      ...{ change: "route", id, route: "assigned", assignee: "Phòng Tổ chức cán bộ" },
      ...{ state: "closed", stateOn: "2026-10-20" },
    },
  });
  expect(routed.status).toBe(200);
  expect(await found()).toMatchObject({ state: "closed", route: "assigned", ageDays: 19 });
});

test("a request that is routed by another letter keeps the letter that asked", async () => {
  const asked = {
    ...{ change: "new", code: "03158", askedOn: "2026-09-01", kind: "equipment" },
    text: "Xin một xe máy",
  };
  const { id } = await (await post("/api/requests", { ...head, request: asked })).json();
  const letter = { title: "Công văn trả lời", publisher: "Phòng Hậu cần", issuedOn: "2026-09-15" };
  const request = {
    change: "route",
    id,
    route: "answered",
    state: "closed",
    stateOn: "2026-09-15",
  };
  const routed = await post("/api/requests", { ...head, document: letter, request });
  expect(routed.status).toBe(200);
  const { requests, documents } = await json("/api/requests?asOf=2026-10-31");
  const { steps } = requests.find((one: { id: string }) => one.id === id);
  const titleOf = (step: { document: string }) =>
    documents.find((one: { id: string }) => one.id === step.document).title;
  expect(steps.map(titleOf)).toEqual([head.document.title, letter.title]);
  expect(steps.map(({ on }: { on: string }) => on)).toEqual(["2026-09-01", "2026-09-15"]);
  const trace = await json("/api/trace?figure=requests.closed&scope=03158&asOf=2026-10-31");
  const behind = trace.documents.map(({ title }: { title: string }) => title);
  expect(behind).toEqual(expect.arrayContaining([head.document.title, letter.title]));
});

test.each([
  ["a phone number", { text: "Gọi 0912 345 678" }, "text.personal"],
  ["an unknown commune", { code: "99999" }, "request.code"],
  ["a day to come", { askedOn: "2099-01-01" }, "request.askedOn"],
  ["nobody to assign it to", { route: "assigned" }, "request.assignee"],
])("a request with %s is refused and nothing is stored", async (_, given, code) => {
  const before = (await json("/health")).generation;
  const request = {
    ...{ change: "new", code: "03158", askedOn: "2026-10-01", kind: "other", text: "Việc khác" },
    ...given,
  };
  const refused = await post("/api/requests", { ...head, request });
  const told = await refused.json();
  expect([refused.status, told.code]).toEqual([400, code]);
  expect(told.message).not.toContain("0912");
  expect((await json("/health")).generation).toBe(before);
});
