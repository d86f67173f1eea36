import { expect, test, vi } from "vitest";
import type { Ground } from "../../../../server/plan/posts/ground.ts";
import type { PostsProblem } from "../../../../server/plan/posts/problem.ts";
import { Pool } from "../../../../server/plan/runs/pool.ts";

// Threads start slowly on a machine that is busy.
vi.setConfig({ testTimeout: 180_000 });

/** So many communes that one source reaches, with so many posts for each. */
function job(communes: number, most: number, seconds = 60) {
  const problem: PostsProblem = {
    ...{ posts: most, placeAll: false, diminishing: 0.99999 },
    sources: [{ id: "s", supply: most }],
    communes: Array.from({ length: communes }, (_, i) => ({
      ...{ code: String(i).padStart(5, "0"), province: 0, shortfall: 0, need: 1000, most },
    })),
    provinces: [{ code: "01", min: 0, max: null }],
    pairs: Array.from({ length: communes }, (_, commune) => ({ source: 0, commune, tenthsKm: 10 })),
    ...{ pins: [], sourcesPerCommune: null, budget: null, previous: null },
    objectives: ["need"],
  };
  const ground: Ground = { sources: [], communes: [], exclusions: [], longestKm: null };
  return { kind: "posts" as const, problem, ground, seconds, seed: 1 };
}

test("a thread that needs more memory than it may ends alone, and the next one solves", async () => {
  const pool = new Pool({ atOnce: 1, heapMegabytes: 96 });
  await expect(pool.ask(job(20_000, 3000)).answer).rejects.toMatchObject({ code: "plan.memory" });
  const small = await pool.ask(job(3, 2)).answer;
  expect(small).toMatchObject({ status: "optimal", stages: [{ value: 2000 }] });
});

test("a thread that does not stop by its time limit is ended, and the next one solves", async () => {
  const pool = new Pool({ atOnce: 1, graceSeconds: 0 });
  // Building the model alone takes far longer than this.
  const late = pool.ask(job(2000, 100_000, 0.01));
  await expect(late.answer).rejects.toMatchObject({ code: "plan.overtime" });
  expect((await pool.ask(job(3, 2, 60)).answer).status).toBe("optimal");
});

test("closed, a pool ends what runs and what waits", async () => {
  const pool = new Pool({ atOnce: 1 });
  const tickets = [pool.ask(job(2000, 100_000)), pool.ask(job(3, 2))];
  expect(tickets.map((ticket) => ticket.position())).toEqual([0, 1]);
  pool.close();
  for (const { answer } of tickets) {
    await expect(answer).rejects.toMatchObject({ code: "plan.cancelled" });
  }
});
