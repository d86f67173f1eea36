import { expect, test } from "vitest";
import { AppError } from "../../../server/errors.ts";
import { Lanes } from "../../../server/threads/lanes.ts";

/** Tasks that end when they are told to, and a note of those that began. */
function tasks() {
  const begun: string[] = [];
  const ends = new Map<string, (fails?: Error) => void>();
  const task = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name);
      ends.set(name, (failure) => (failure ? reject(failure) : resolve(name)));
    });
  const end = async (name: string, failure?: Error) => {
    ends.get(name)!(failure);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, task, end };
}

const lanesOf = (atOnce: number, waiting: number) =>
  new Lanes(atOnce, waiting, () => new AppError("busy", "test.busy", "full"));

test("two run at once, the others in the order they came", async () => {
  const { begun, task, end } = tasks();
  const lanes = lanesOf(2, 8);
  const all = ["a", "b", "c", "d"].map((name) => lanes.run(task(name)));
  expect(begun).toEqual(["a", "b"]);
  await end("b");
  expect(begun).toEqual(["a", "b", "c"]);
  await end("a");
  expect(begun).toEqual(["a", "b", "c", "d"]);
  await end("d");
  await end("c");
  expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"]);
});

test("one more than may wait is refused, and has its turn when asked again later", async () => {
  const { begun, task, end } = tasks();
  const lanes = lanesOf(1, 1);
  const [first, second] = [lanes.run(task("a")), lanes.run(task("b"))];
  await expect(lanes.run(task("c"))).rejects.toMatchObject({ status: 429, code: "test.busy" });
  await end("a");
  const third = lanes.run(task("c"));
  await end("b");
  await end("c");
  expect(begun).toEqual(["a", "b", "c"]);
  expect(await Promise.all([first, second, third])).toEqual(["a", "b", "c"]);
});

test("a task that fails frees its lane", async () => {
  const { begun, task, end } = tasks();
  const lanes = lanesOf(1, 1);
  const failing = expect(lanes.run(task("a"))).rejects.toThrow("broken");
  const next = lanes.run(task("b"));
  await end("a", new Error("broken"));
  await failing;
  expect(begun).toEqual(["a", "b"]);
  await end("b");
  expect(await next).toBe("b");
});
