import { afterAll, beforeAll, expect, test } from "vitest";
import { DIEN_BIEN, question, startPlanner } from "./plan-server.ts";

let server: Awaited<ReturnType<typeof startPlanner>>;

beforeAll(async () => {
  server = await startPlanner();
});
afterAll(() => server.close());

const [first, second] = DIEN_BIEN as [string, string];
const create = (more: object) =>
  server.send("POST", "/api/plans", {
    ...{ name: "Kế hoạch", who: "Công an tỉnh", question: { ...question, ...more } },
  });
const limits = (more: object) => ({ limits: more });

test.each<[string, object, number, string, RegExp]>([
  ["N of 0", { posts: 0 }, 400, "body.invalid", /question\.posts/],
  ["a negative N", { posts: -28 }, 400, "body.invalid", /question\.posts/],
  ["a fractional N", { posts: 2.5 }, 400, "body.invalid", /question\.posts/],
  ["N of a million", { posts: 1e6 }, 400, "body.invalid", /question\.posts/],
  ["N as a text", { posts: "28" }, 400, "body.invalid", /question\.posts/],
  ["a date that does not exist", { asOf: "2026-02-30" }, 400, "body.invalid", /question\.asOf/],
  ["a field nobody knows", { speed: 1 }, 400, "body.invalid", /speed/],
  ["a mode nobody knows", { mode: "magic" }, 400, "body.invalid", /question\.mode/],
  ["an endless time limit", { timeLimitSeconds: 1e9 }, 400, "body.invalid", /timeLimitSeconds/],
  [
    "a term that ends before it begins",
    { term: { from: "2027-01-01", until: "2026-01-01" } },
    400,
    "body.invalid",
    /term/,
  ],
  ["an objective twice", { objectives: ["meet", "meet"] }, 400, "body.invalid", /objectives/],
  ["a commune nobody knows", { pins: [{ code: "99999", posts: 1 }] }, 404, "unit.unknown", /99999/],
  [
    "a province nobody knows",
    { targets: { border: false, provinces: ["98"] } },
    404,
    "unit.unknown",
    /98/,
  ],
  [
    "a source nobody knows",
    { sources: [{ id: "khong", posts: 5 }] },
    404,
    "source.unknown",
    /khong/,
  ],
  ["a norm nobody knows", { norm: "khong-co" }, 404, "norm.unknown", /khong-co/],
  [
    "a norm without rules for its targets",
    { norm: "xa-9", targets: { border: false, kinds: ["phuong"] } },
    422,
    "plan.norm_without_rules",
    /xa-9/,
  ],
  [
    "filters that leave no commune",
    { targets: { border: false, provinces: ["11"], kinds: ["dac_khu"] } },
    422,
    "plan.no_targets",
    /targets/,
  ],
  [
    "a source twice",
    {
      sources: [
        { id: "bo", posts: 5 },
        { id: "bo", posts: 6 },
      ],
    },
    422,
    "plan.source_twice",
    /bo/,
  ],
  [
    "a pin outside the targets",
    { pins: [{ code: "00004", posts: 1 }] },
    422,
    "plan.not_a_target",
    /00004/,
  ],
  [
    "a plan to stay close to that is not there",
    { against: "plan-khong" },
    404,
    "plan.unknown",
    /plan-khong/,
  ],
])("a question with %s is refused and nothing is kept", async (_, more, status, code, message) => {
  const before = (await server.get("/api/plans")).plans.length;
  const refused = await create(more);
  expect([refused.status, refused.answer.code]).toEqual([status, code]);
  expect(refused.answer.message).toMatch(message);
  expect((await server.get("/api/plans")).plans).toHaveLength(before);
});

test.each<[string, object]>([
  ["no sources", { sources: [] }],
  ["sources that sum to less than N", { sources: [{ id: "bo", posts: 5 }] }],
  ["a cap below a pin", { ...limits({ perCommune: 2 }), pins: [{ code: first, posts: 3 }] }],
  ["a province that must get more than N", limits({ perProvince: [{ code: "11", min: 29 }] })],
])("with %s there is no plan, which is proven, and the draft stays", async (_, more) => {
  const plan = await server.solved((await create(more)).answer);
  expect(plan).toMatchObject({ state: "draft", solution: { status: "infeasible", moves: [] } });
});

test("a model of a million variables is refused with its numbers before any of it is built", async () => {
  const many = {
    ...{ posts: 100_000, targets: { border: false }, limits: { perCommune: 100_000 } },
  };
  const refused = await create(many);
  expect([refused.status, refused.answer.code]).toEqual([422, "plan.too_large"]);
  // Every commune of 2026 that can be a target with three sources; worths are thousandths, so 1001 steps.
  const [pairs, sources, communes, steps, columns] = refused.answer.message
    .match(/\d+/g)
    .map(Number);
  expect([sources, steps]).toEqual([3, 1001]);
  expect(communes).toBeGreaterThan(3300);
  expect(pairs).toBe(3 * communes);
  expect(columns).toBe(pairs + communes * 1003);
});

test.each<[string, object[], number, string]>([
  [
    "a commune outside the targets",
    [{ source: "bo", code: "00004", posts: 1 }],
    422,
    "plan.not_a_target",
  ],
  [
    "a source outside the question",
    [{ source: "khong", code: first, posts: 1 }],
    422,
    "plan.not_a_source",
  ],
  [
    "the same twice",
    [1, 2].map((posts) => ({ source: "bo", code: first, posts })),
    422,
    "plan.move_twice",
  ],
  ["negative posts", [{ source: "bo", code: first, posts: -1 }], 400, "body.invalid"],
  ["half a post", [{ source: "bo", code: first, posts: 0.5 }], 400, "body.invalid"],
  [
    "more posts than any plan",
    [first, second].map((code) => ({ source: "bo", code, posts: 60_000 })),
    400,
    "body.invalid",
  ],
])("moves with %s are refused by hand and when judged", async (_, moves, status, code) => {
  const plan = await server.draft();
  const kept = await server.send("PUT", `/api/plans/${plan.id}`, { version: 1, moves });
  const judged = await server.send("POST", "/api/plans/evaluate", { question, moves });
  for (const refused of [kept, judged]) {
    expect([refused.status, refused.answer.code]).toEqual([status, code]);
  }
  expect(await server.get(`/api/plans/${plan.id}`)).toEqual(plan);
});

test("bodies that are no JSON, too long or about another plan are refused with a reason", async () => {
  const { id } = await server.draft();
  const at = `/api/plans/${id}`;
  const refusals: [string, string, unknown, number, string][] = [
    ["POST", "/api/plans", "{", 400, "body.invalid"],
    ["POST", "/api/plans", "null", 400, "body.invalid"],
    ["POST", "/api/plans", "[".repeat(100_000), 400, "body.invalid"],
    ["POST", "/api/plans", JSON.stringify({ name: "x".repeat(7e6) }), 413, "body.too_large"],
    ["PUT", at, {}, 400, "body.invalid"],
    ["PUT", at, { version: "1" }, 400, "body.invalid"],
    ["PUT", at, { version: 7 }, 409, "plan.version"],
    ["PUT", "/api/plans/plan-khong", { version: 1 }, 404, "plan.unknown"],
    ["PUT", at, { version: 1, name: "Gọi 0912 345 678" }, 400, "text.personal"],
    ["POST", `${at}/solve`, { version: 0 }, 400, "body.invalid"],
    ["POST", `${at}/solve`, { version: 1, generation: "0".repeat(16) }, 404, "generation.unknown"],
    ["POST", `${at}/duplicate`, { name: "", who: "x" }, 400, "body.invalid"],
    [
      "POST",
      "/api/plans/evaluate",
      { question: { ...question, mode: "bases" }, moves: [] },
      400,
      "body.invalid",
    ],
    ["DELETE", `${at}/run`, undefined, 404, "plan.no_run"],
    ["GET", "/api/plans/..%2f..%2fetc", undefined, 400, "path.invalid"],
    ["DELETE", at, undefined, 405, "method.not_allowed"],
  ];
  for (const [method, path, body, status, code] of refusals) {
    const refused = await server.send(method, path, body);
    expect([method, path, refused.status, refused.answer.code]).toEqual([
      method,
      path,
      status,
      code,
    ]);
  }
});

test("a page of another site may not make a plan", async () => {
  const response = await fetch(`${server.running.url}/api/plans`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: "https://example.org" },
    body: JSON.stringify({ name: "Kế hoạch", who: "Ai đó", question }),
  });
  expect(response.status).toBe(403);
});
