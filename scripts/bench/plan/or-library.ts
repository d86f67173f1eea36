import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../server/package-root.ts";
import type { BasesProblem } from "../../../server/plan/bases/problem.ts";
import type { AssignmentProblem } from "./assignment.ts";

/**
 * Optima as published with the OR-Library, by the file's name, and the size of the problem (bases and clients,
 * agents and jobs): uncapacitated p-median, capacitated warehouses, and the first generalised assignment
 * problem of a file, to be maximised.
 *
 * @see Beasley (1990), "OR-Library: distributing test problems by electronic mail".
 */
export const PUBLISHED = {
  pmed1: { optimum: 5819, size: "100 × 100" },
  pmed2: { optimum: 4093, size: "100 × 100" },
  pmed3: { optimum: 4250, size: "100 × 100" },
  pmed4: { optimum: 3034, size: "100 × 100" },
  cap41: { optimum: 1_040_444.375, size: "16 × 50" },
  gap1: { optimum: 336, size: "5 × 15" },
  gap2: { optimum: 434, size: "5 × 20" },
  gap3: { optimum: 580, size: "5 × 25" },
  gap4: { optimum: 656, size: "5 × 30" },
} as const;
export type InstanceName = keyof typeof PUBLISHED;

/** Text of an instance beside the checkout, never part of it; undefined where the machine has none. */
export function instanceText(name: InstanceName): string | undefined {
  const path = join(packageRoot(), "..", "shared", "data", "benchmarks", `${name}.txt`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/**
 * Reads a p-median problem: vertices, edges and p, then each edge as two vertices and its length (of an edge
 * that is given twice the last one counts). Distances are shortest paths.
 */
export function readMedian(text: string): BasesProblem {
  const [size, edges, bases, ...rest] = numbersIn(text) as [number, number, number, ...number[]];
  const distances = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < size; i++) distances[i * size + i] = 0;
  for (let e = 0; e < edges; e++) {
    const [from, to] = [rest[3 * e]! - 1, rest[3 * e + 1]! - 1];
    distances[from * size + to] = rest[3 * e + 2]!;
    distances[to * size + from] = rest[3 * e + 2]!;
  }
  for (let by = 0; by < size; by++) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const way = distances[i * size + by]! + distances[by * size + j]!;
        if (way < distances[i * size + j]!) distances[i * size + j] = way;
      }
    }
  }
  const vertices = Array.from({ length: size }, (_, i) => `${i + 1}`);
  return {
    ...{ measure: "median", bases, radius: 0, pinned: [], excluded: [] },
    clients: vertices.map((code) => ({ code, weight: 1, load: 1 })),
    candidates: vertices.map((code) => ({ code, capacity: null, opening: 0 })),
    distances,
  };
}

/**
 * Reads capacitated warehouses: how many, and how many customers; capacity and opening cost of each
 * warehouse; then of each customer the demand and what it costs to serve all of it from each warehouse.
 */
export function readWarehouses(text: string): BasesProblem {
  const [warehouses, customers, ...rest] = numbersIn(text) as [number, number, ...number[]];
  const ofCustomer = (i: number) => 2 * warehouses + i * (warehouses + 1);
  const names = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}`);
  return {
    ...{ measure: "median", bases: null, radius: 0, pinned: [], excluded: [] },
    clients: names(customers).map((code, i) => ({ code, weight: 1, load: rest[ofCustomer(i)]! })),
    candidates: names(warehouses).map((code, j) => ({
      ...{ code, capacity: rest[2 * j]!, opening: rest[2 * j + 1]! },
    })),
    distances: Float64Array.from(
      names(customers).flatMap((_, i) =>
        rest.slice(ofCustomer(i) + 1, ofCustomer(i) + 1 + warehouses),
      ),
    ),
  };
}

/**
 * Reads the first generalised assignment problem of a file: how many problems; agents and jobs; profit, then
 * work, of each agent's jobs; capacities.
 */
export function readAssignment(text: string): AssignmentProblem {
  const [, agents, jobs, ...rest] = numbersIn(text) as [number, number, number, ...number[]];
  const table = (start: number) =>
    Array.from({ length: agents }, (_, a) => rest.slice(start + a * jobs, start + (a + 1) * jobs));
  return {
    profit: table(0),
    work: table(agents * jobs),
    capacity: rest.slice(2 * agents * jobs, 2 * agents * jobs + agents),
  };
}

const numbersIn = (text: string): number[] => text.trim().split(/\s+/).map(Number);
