import { afterAll, beforeAll, expect, test } from "vitest";
import { DIEN_BIEN, letter, question, startPlanner } from "../plan-server.ts";

let server: Awaited<ReturnType<typeof startPlanner>>;

beforeAll(async () => {
  server = await startPlanner();
});
afterAll(() => server.close());

const loansOn = async (asOf: string) =>
  (await server.get(`/api/reinforcements?asOf=${asOf}`)).reinforcements;

/** So many posts at most. */
const few = { ...question, placeAll: false };

/** A plan with three posts in two communes, filled by hand. */
async function filled(asked: object = few) {
  const { id } = await server.draft(asked);
  const moves = [
    { source: "db", code: DIEN_BIEN[0], posts: 2 },
    { source: "sl", code: DIEN_BIEN[1], posts: 1 },
  ];
  return server.ask("PUT", `/api/plans/${id}`, { version: 1, moves });
}

async function approved() {
  const proposed = (await server.step(await filled(), "proposed")).answer;
  const { status, answer } = await server.step(proposed, "approved", { document: letter });
  expect(status, answer.message).toBe(200);
  return answer;
}

test("approved, its posts are on loan from the first day of the term to the last, by the document named", async () => {
  const before = (await server.get("/health")).generation;
  const plan = await approved();
  expect(plan.life.map(({ state }: { state: string }) => state)).toEqual([
    ...["approved", "proposed", "draft"],
  ]);
  const { document } = plan.life[0];
  expect(await loansOn("2026-10-31")).toEqual([]);
  for (const day of ["2026-11-01", "2027-10-31"]) {
    expect(await loansOn(day)).toMatchObject([
      {
        source: "db",
        code: DIEN_BIEN[0],
        posts: 2,
        from: "2026-11-01",
        until: "2027-10-31",
        document,
      },
      {
        source: "sl",
        code: DIEN_BIEN[1],
        posts: 1,
        from: "2026-11-01",
        until: "2027-10-31",
        document,
      },
    ]);
  }
  expect(await loansOn("2027-11-01")).toEqual([]);
  const { documents } = await server.get("/api/reinforcements?asOf=2026-11-01");
  expect(documents).toContainEqual(expect.objectContaining({ ...letter, id: document }));
  expect((await server.get("/health")).generation).not.toBe(before);

  const withdrawn = await server.step(plan, "withdrawn", { remark: "Chưa cần nữa" });
  expect(withdrawn.answer).toMatchObject({ state: "withdrawn", solution: plan.solution });
  expect(await loansOn("2026-11-01")).toEqual([]);
  expect(await server.get(`/api/plans/${plan.id}`)).toEqual(withdrawn.answer);
});

test("posts that are lent from the date of the figures on do not move the figures of their own plan", async () => {
  const early = { ...few, term: { from: question.asOf, until: null } };
  const proposed = (await server.step(await filled(early), "proposed")).answer;
  const other = await server.draft();
  const { answer } = await server.step(proposed, "approved", { document: letter });
  expect(await loansOn(question.asOf)).toHaveLength(2);
  expect(answer).toMatchObject({ state: "approved", figuresMoved: false });
  expect(await server.get(`/api/plans/${other.id}`)).toMatchObject({ figuresMoved: true });
  await server.step(answer, "withdrawn");
  expect(await server.get(`/api/plans/${other.id}`)).toMatchObject({ figuresMoved: false });
});

test("approved twice at once it is approved once", async () => {
  const proposed = (await server.step(await filled(), "proposed")).answer;
  const both = await Promise.all(
    [1, 2].map(() => server.step(proposed, "approved", { document: letter })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await loansOn("2026-11-01")).toHaveLength(2);
  const plan = both.find(({ status }) => status === 200)!.answer;
  const again = await server.step(plan, "approved", { document: letter });
  expect([again.status, again.answer.code]).toEqual([409, "plan.step"]);
  expect(await loansOn("2026-11-01")).toHaveLength(2);
  await server.step(plan, "withdrawn");
});

test("carried out is the end, and comes only after approval", async () => {
  const draft = await filled();
  expect((await server.step(draft, "carried_out")).answer.code).toBe("plan.step");
  const plan = (await server.step(await approved(), "carried_out")).answer;
  expect(plan.state).toBe("carried_out");
  expect(await loansOn("2026-11-01")).toHaveLength(2);
  for (const state of ["draft", "proposed", "approved", "withdrawn"]) {
    expect((await server.step(plan, state)).answer.code).toBe("plan.step");
  }
});

test("only a draft can be changed or solved; one that was sent back can be again", async () => {
  const proposed = (await server.step(await filled(), "proposed")).answer;
  const path = `/api/plans/${proposed.id}`;
  const { version } = proposed;
  const renamed = await server.send("PUT", path, { version, name: "Tên khác" });
  const solving = await server.send("POST", `${path}/solve`, { version });
  for (const { status, answer } of [renamed, solving]) {
    expect([status, answer.code]).toEqual([409, "plan.not_draft"]);
  }
  const back = (await server.step(proposed, "draft", { remark: "Xem lại Sơn La" })).answer;
  expect(back.life[0]).toMatchObject({ state: "draft", remark: "Xem lại Sơn La" });
  await server.ask("PUT", path, { version: back.version, name: "Tên khác" });
});

test.each([
  ["nothing in it", "proposed", {}, 409, "plan.empty"],
  ["no document", "approved", {}, 400, "plan.document"],
  ["a document nobody knows", "approved", { document: "khong-co" }, 404, "document.unknown"],
  ["a state there is none of", "burnt", {}, 400, "body.invalid"],
  ["a phone number", "proposed", { remark: "Gọi 0912 345 678" }, 400, "text.personal"],
])("a step with %s is refused", async (what, state, more, status, code) => {
  const plan = what === "nothing in it" ? await server.draft() : await filled();
  const at = state === "approved" ? (await server.step(plan, "proposed")).answer : plan;
  const refused = await server.step(at, state, more);
  expect([refused.status, refused.answer.code]).toEqual([status, code]);
  expect(await server.get(`/api/plans/${plan.id}`)).toEqual(at);
});

test("a term that begins in other units than the plan names is refused when it is approved", async () => {
  const early = { ...few, term: { from: "2024-01-01", until: null } };
  const { id } = await server.draft(early);
  const moves = [{ source: "db", code: DIEN_BIEN[0], posts: 1 }];
  const plan = await server.ask("PUT", `/api/plans/${id}`, { version: 1, moves });
  const proposed = (await server.step(plan, "proposed")).answer;
  const refused = await server.step(proposed, "approved", { document: letter });
  expect([refused.status, refused.answer.code]).toEqual([409, "plan.structure"]);
});

test("a draft that stays close to an approved plan changes nothing while nothing has changed", async () => {
  const first = await server.solved(await server.draft());
  const against = { ...question, against: first.id };
  const tooEarly = await server.send("POST", "/api/plans", {
    ...{ name: "Sớm", who: "Công an tỉnh", question: against },
  });
  expect([tooEarly.status, tooEarly.answer.code]).toEqual([409, "plan.against"]);
  const proposed = (await server.step(first, "proposed")).answer;
  expect((await server.step(proposed, "approved", { document: letter })).status).toBe(200);
  const next = await server.solved(await server.draft(against));
  expect(next.solution.moves).toEqual(first.solution.moves);
  expect(next.solution.stages.at(-1)).toMatchObject({ objective: "changes", value: 0 });
});

test("bases approved lend nobody: the document alone is kept; withdrawn they stay readable", async () => {
  const asked = {
    ...{ mode: "bases", asOf: "2026-09-30", bases: 2 },
    targets: { border: false, provinces: ["11"] },
  };
  const empty = await server.draft(asked);
  expect((await server.step(empty, "proposed")).answer.code).toBe("plan.empty");
  const solved = await server.solved(empty);
  const proposed = (await server.step(solved, "proposed")).answer;
  const before = await loansOn("2026-12-01");
  const own = { ...letter, title: "Quyết định lập hai tổ" };
  const approved = (await server.step(proposed, "approved", { document: own })).answer;
  expect(approved).toMatchObject({ state: "approved", solution: solved.solution });
  expect(await loansOn("2026-12-01")).toEqual(before);
  const { documents } = await server.get("/api/documents");
  expect(documents).toContainEqual(
    expect.objectContaining({ ...own, id: approved.life[0].document }),
  );
  const copy = await server.ask("POST", `/api/plans/${approved.id}/duplicate`, {
    ...{ name: "Bản sao", who: "Phòng Tham mưu" },
  });
  expect(copy).toMatchObject({ state: "draft", solution: solved.solution });

  const withdrawn = (await server.step(approved, "withdrawn", { remark: "Chưa lập" })).answer;
  expect(withdrawn).toMatchObject({ state: "withdrawn", solution: solved.solution });
  expect(withdrawn.life.map(({ state }: { state: string }) => state)).toEqual([
    ...["withdrawn", "approved", "proposed", "draft"],
  ]);
  expect(await server.get(`/api/plans/${approved.id}`)).toEqual(withdrawn);
});

test("bases carried out are so for good", async () => {
  const asked = {
    ...{ mode: "bases", asOf: "2026-09-30", bases: 1 },
    targets: { border: false, provinces: ["11"] },
  };
  const proposed = (await server.step(await server.solved(await server.draft(asked)), "proposed"))
    .answer;
  const approved = (await server.step(proposed, "approved", { document: letter })).answer;
  const done = (await server.step(approved, "carried_out", { remark: "Xong" })).answer;
  expect(done.life[0]).toMatchObject({ state: "carried_out", remark: "Xong" });
  expect((await server.step(done, "withdrawn")).answer.code).toBe("plan.step");
});

test("two plans for one term do not lend the same posts: the second is told, and approved only with a reason", async () => {
  const fresh = await startPlanner();
  try {
    // Sơn La has 320 posts, 315 by its own norm: 5 to spare.
    const asked = { ...few, sources: [{ id: "sl", posts: 20 }] };
    const draft = async (posts: number, code: string) => {
      const { id } = await fresh.draft(asked);
      const moves = [{ source: "sl", code, posts }];
      return fresh.ask("PUT", `/api/plans/${id}`, { version: 1, moves });
    };
    const plans = [await draft(3, DIEN_BIEN[0]!), await draft(3, DIEN_BIEN[1]!)];
    const proposed = [];
    for (const plan of plans) proposed.push((await fresh.step(plan, "proposed")).answer);
    const first = (await fresh.step(proposed[0], "approved", { document: letter })).answer;
    expect(first.life[0]).not.toHaveProperty("broken");

    const { sources } = await fresh.ask("POST", "/api/plans/need", { question: asked });
    expect(sources.find(({ id }: { id: string }) => id === "sl")).toMatchObject({
      ...{ lent: 3, spare: 2 },
    });
    const refused = await fresh.step(proposed[1], "approved", { document: letter });
    expect([refused.status, refused.answer.code]).toEqual([409, "plan.breaks_limits"]);
    const broken = [
      { limit: { kind: "sourceNorm", code: null, source: "sl", value: 2 }, reached: 3 },
    ];
    expect(refused.answer.details).toEqual({ broken });

    const anyway = { document: letter, anyway: true };
    const silent = await fresh.step(proposed[1], "approved", anyway);
    expect([silent.status, silent.answer.code]).toEqual([400, "plan.remark"]);
    const remark = "Sơn La tuyển thêm một";
    const approved = await fresh.step(proposed[1], "approved", { ...anyway, remark });
    expect(approved.answer).toMatchObject({
      state: "approved",
      life: [{ remark, broken }, {}, {}],
    });
    expect(await fresh.get(`/api/plans/${first.id}`)).toMatchObject({ life: first.life });
  } finally {
    await fresh.close();
  }
});

test("posts beyond what a body spares and a commune takes are not proposed silently", async () => {
  const { id } = await server.draft({ ...question, posts: 500 });
  const moves = [{ source: "bo", code: DIEN_BIEN[0], posts: 500 }];
  const plan = await server.ask("PUT", `/api/plans/${id}`, { version: 1, moves });
  const { status, answer } = await server.step(plan, "proposed");
  expect([status, answer.code]).toEqual([409, "plan.breaks_limits"]);
  expect(answer.details.broken.map(({ limit }: { limit: { kind: string } }) => limit.kind)).toEqual(
    ["supply", "sourceNorm", "perCommune"],
  );
  expect(await server.get(`/api/plans/${id}`)).toEqual(plan);
});
