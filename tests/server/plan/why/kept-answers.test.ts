import { expect, test } from "vitest";
import type { Ticket } from "../../../../server/plan/runs/pool.ts";
import { KeptAnswers } from "../../../../server/plan/why/kept-answers.ts";

/** A computation that ends when told to. */
function computation() {
  let resolve!: (answer: string) => void;
  let reject!: (cause: Error) => void;
  const promise = new Promise<string>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  let begun = 0;
  const make = (): Ticket<string> => {
    begun++;
    return { answer: promise, position: () => 0, cancel: () => reject(new Error("called off")) };
  };
  return { make, resolve, begun: () => begun };
}

test("who asks second is answered when who asked first has gone away", async () => {
  const [kept, { make, resolve, begun }] = [new KeptAnswers(), computation()];
  const first = new AbortController();
  const answers = [first.signal, new AbortController().signal].map((gone) =>
    kept.of("curve", gone, make),
  );
  first.abort();
  resolve("a curve");
  expect(await answers[1]).toBe("a curve");
  expect(begun()).toBe(1);
});

test("a computation is called off once the last who asked has gone away, and begun anew when asked again", async () => {
  const [kept, given] = [new KeptAnswers(), computation()];
  const askers = [new AbortController(), new AbortController()];
  const answers = askers.map(({ signal }) => kept.of("curve", signal, given.make));
  const failed = Promise.allSettled(answers);
  for (const asker of askers) asker.abort();
  const next = computation();
  const again = kept.of("curve", new AbortController().signal, next.make);
  next.resolve("a curve");
  expect((await failed).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await again).toBe("a curve");
});
