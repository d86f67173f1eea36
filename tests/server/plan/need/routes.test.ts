import { expect, test } from "vitest";
import { smallApp } from "../../api/client.ts";
import { planningSnapshot, question } from "../planning-snapshot.ts";

const { app, errors } = smallApp(planningSnapshot());

async function ask(body: unknown) {
  const response = await app.request("http://127.0.0.1/api/plans/need", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, answer: await response.json() };
}
const asked = (given: object) => ask({ question: { ...question(), ...given } });
const refused = async (given: object) => {
  const { status, answer } = await asked(given);
  return [status, answer.code];
};

test("a question is answered with what the figures say of it", async () => {
  const { status, answer } = await ask({ question: question(), generation: "0123456789abcdef" });
  expect(status).toBe(200);
  expect(answer).toMatchObject({ codes: ["03158", "03160", "03162"], need: [423, 750, 104] });
});

test("a question of bases is answered too", async () => {
  const { mode, posts, sources, term, ...common } = question() as never as Record<string, unknown>;
  const { asOf, norm } = common;
  const { status, answer } = await ask({ question: { mode: "bases", asOf, norm, bases: 2 } });
  expect([status, answer.codes]).toEqual([200, ["03158", "03160", "03162"]]);
});

const bodies = [{ id: "pc-99", posts: 1 }];
test.each([
  ["an unknown body", { sources: bodies }, 404, "source.unknown"],
  [
    "an unknown body of a pin",
    { pins: [{ code: "03158", source: "x", posts: 1 }] },
    404,
    "source.unknown",
  ],
  ["an unknown body that is left out", { exclusions: [{ source: "x" }] }, 404, "source.unknown"],
  ["an unknown commune", { targets: { codes: ["99999"] } }, 404, "unit.unknown"],
  ["a commune of the other structure", { targets: { codes: ["03154"] } }, 404, "unit.unknown"],
  ["an unknown province", { targets: { provinces: ["98"] } }, 404, "unit.unknown"],
  ["an unknown commune of a pin", { pins: [{ code: "99999", posts: 1 }] }, 404, "unit.unknown"],
  ["an unknown commune that is left out", { exclusions: [{ code: "99999" }] }, 404, "unit.unknown"],
  [
    "a limit on an unknown province",
    { limits: { perProvince: [{ code: "98" }] } },
    404,
    "unit.unknown",
  ],
  ["an unknown norm", { norm: "no-such" }, 404, "norm.unknown"],
  ["filters that leave nothing", { targets: { provinces: ["79"] } }, 422, "plan.no_targets"],
  ["a day on which other units were in force", { asOf: "1990-01-01" }, 422, "plan.structure"],
  [
    "a norm that asks nothing of any target",
    { norm: "vn-5", targets: { border: false, kinds: ["phuong"] } },
    422,
    "plan.norm_without_rules",
  ],
  ["a date that does not exist", { asOf: "2026-02-30" }, 400, "body.invalid"],
  ["no posts", { posts: 0 }, 400, "body.invalid"],
  ["half a post", { posts: 1.5 }, 400, "body.invalid"],
  ["a negative weight", { weights: { shortfall: -1 } }, 400, "body.invalid"],
])("%s is refused with its reason", async (_, given, status, code) => {
  expect(await refused(given)).toEqual([status, code]);
});

test("what is no question is refused, and none of it is an unforeseen error", async () => {
  const codes = [];
  for (const body of ["", "{", "[]", "null", {}, { question: 3 }, { question: question(), x: 1 }]) {
    const { status, answer } = await ask(body);
    codes.push([status, answer.code]);
  }
  expect(codes.every(([status, code]) => status === 400 && /^body\./.test(String(code)))).toBe(
    true,
  );
  const unknown = await ask({ question: question(), generation: "ffffffffffffffff" });
  expect([unknown.status, unknown.answer.code]).toEqual([404, "generation.unknown"]);
  expect(errors).toEqual([]);
});

test("a question that goes on and on is refused before it is read", async () => {
  const { status, answer } = await ask(`"${"x".repeat(5 * 1024 * 1024)}"`);
  expect([status, answer.code]).toEqual([413, "body.too_large"]);
});
