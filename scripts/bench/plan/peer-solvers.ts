import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Stage } from "../../../server/plan/solver/lexicographic.ts";
import type { LinearModel } from "../../../server/plan/solver/linear-model.ts";
import { findProgram, findPythonWith } from "../system-package.ts";
import { mpsOf } from "./mps.ts";

/** A model, and its objectives in order. */
export interface StagedModel {
  linear: LinearModel;
  stages: readonly Stage[];
}

/** What another solver made of a model. */
export interface PeerRun {
  seconds: number;
  /** The optimum of each stage that it proved, as far as it came. */
  values: number[];
}

/** A solver gets so long for a model. */
export const PEER_SECONDS = 60;

/**
 * COIN-OR's branch and cut with the settings it comes with, for the first stage; reading the file counts.
 *
 * @throws {MissingPackage}
 */
export async function runCbc(model: StagedModel, folder: string): Promise<PeerRun> {
  const program = findProgram("cbc", "coinor-cbc");
  const file = await writeMps(model, folder);
  const limit = ["sec", `${PEER_SECONDS}`, "timeMode", "elapsed", "ratio", "0"];
  const { seconds, output } = await run(program, [file, ...limit, "solve", "quit"]);
  const proven = output.includes("Result - Optimal solution found");
  const value = /^Objective value:\s+(\S+)/m.exec(output)?.[1];
  return { seconds, values: proven ? [told(model, Number(value))] : [] };
}

/**
 * GNU's linear programming kit with the settings it comes with, for the first stage; reading the file counts.
 *
 * @throws {MissingPackage}
 */
export async function runGlpsol(model: StagedModel, folder: string): Promise<PeerRun> {
  const program = findProgram("glpsol", "glpk-utils");
  const file = await writeMps(model, folder);
  const report = join(folder, "glpsol.txt");
  const words = ["--freemps", file, "--tmlim", `${PEER_SECONDS}`, "--output", report];
  const { seconds, output } = await run(program, words);
  if (!output.includes("INTEGER OPTIMAL SOLUTION FOUND")) return { seconds, values: [] };
  const value = /^Objective:.*=\s*(\S+)/m.exec(await readFile(report, "utf8"))?.[1];
  return { seconds, values: [told(model, Number(value))] };
}

/**
 * HiGHS itself, as SciPy brings it, on one core: the same rows, and after each stage its optimum as one more.
 * Only its solves count, neither Python's start nor the way of the matrix to it.
 *
 * @throws {MissingPackage}
 */
export async function runNativeHighs({ linear, stages }: StagedModel): Promise<PeerRun> {
  const python = findPythonWith("scipy", "python3-scipy");
  const script = fileURLToPath(new URL("native-highs.py", import.meta.url));
  const { starts, indices, values } = linear.matrix();
  const finite = (list: readonly number[]) =>
    list.map((bound) => (Number.isFinite(bound) ? bound : null));
  const input = {
    matrix: { starts: [...starts], indices: [...indices], values: [...values] },
    lower: linear.lower,
    upper: finite(linear.upper),
    rowLower: finite(linear.rowLower),
    rowUpper: finite(linear.rowUpper),
    integer: linear.kind.map((kind) => kind === "integer"),
    stages: stages.map(({ sense, terms }) => ({ sense, terms })),
    seconds: PEER_SECONDS,
  };
  const { output } = await run(python, [script], JSON.stringify(input));
  const answer = JSON.parse(output) as PeerRun;
  return { ...answer, values: answer.values.map((value, s) => value + stages[s]!.offset) };
}

/** Our maxima are minima of the negative in the file. */
const told = ({ stages: [stage] }: StagedModel, value: number) =>
  (stage!.sense === "minimize" ? value : -value) + stage!.offset;

async function writeMps({ linear, stages }: StagedModel, folder: string): Promise<string> {
  const file = join(folder, "model.mps");
  await writeFile(file, await mpsOf(linear, stages[0]!));
  return file;
}

/** Output of a program and how long it ran; ended where it does not heed its own time limit. */
function run(
  program: string,
  words: string[],
  input = "",
): Promise<{ seconds: number; output: string }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const limits = { timeout: (PEER_SECONDS + 15) * 1000, maxBuffer: 64e6 };
    const child = execFile(program, words, limits, (error, output, complaint) => {
      const seconds = (performance.now() - began) / 1000;
      if (error && !error.killed) {
        reject(new Error(`${program}: ${complaint}`, { cause: error }));
      } else resolve({ seconds, output });
    });
    child.stdin!.end(input);
  });
}
