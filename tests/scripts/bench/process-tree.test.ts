import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import {
  cpuSeconds,
  parseStat,
  peakBytes,
  processTree,
  residentBytes,
} from "../../../scripts/bench/process-tree.ts";

test("a process is read though its name holds brackets and spaces", () => {
  // Fields as in proc(5): 4 parent, 14–17 user, system and waited-for children's time in ticks.
  const line = "42 (a) (b) R 7 42 42 0 -1 4194304 101 0 0 0 100 50 30 20 20 0 1 0 374038 3133440";
  expect(parseStat(line)).toEqual({ pid: 42, parent: 7, cpuSeconds: 2 });
});

test("processor time grows with work, that of ended children included", async () => {
  const before = cpuSeconds([process.pid]);
  const child = spawn(process.execPath, [
    "-e",
    "const t = Date.now(); while (Date.now() - t < 300);",
  ]);
  await once(child, "exit");
  expect(cpuSeconds([process.pid]) - before).toBeGreaterThan(0.15);
});

test("the tree of a process holds its children; one that has ended has no tree and no memory", async () => {
  const child = spawn("sleep", ["30"]);
  await once(child, "spawn");
  expect(processTree(process.pid).map(({ pid }) => pid)).toContain(child.pid);
  child.kill();
  await once(child, "exit");
  expect(processTree(child.pid!)).toEqual([]);
  expect(residentBytes(child.pid!)).toBe(0);
});

test("the most memory ever held is at least what is held now", () => {
  const now = residentBytes(process.pid);
  expect(now).toBeGreaterThan(10e6);
  expect(peakBytes(process.pid)).toBeGreaterThanOrEqual(now);
});
