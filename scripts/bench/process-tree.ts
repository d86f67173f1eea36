import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second on every machine we know (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

export interface ProcessStat {
  pid: number;
  parent: number;
  /** Own processor time and that of children already waited for, in seconds. */
  cpuSeconds: number;
}

/**
 * One line of `/proc/<pid>/stat`. The name in brackets may itself hold spaces and brackets.
 *
 * @see proc(5)
 */
export function parseStat(line: string): ProcessStat {
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  const number = (field: number) => Number(fields[field - 3]);
  const ticks = number(14) + number(15) + number(16) + number(17);
  return {
    pid: Number.parseInt(line, 10),
    parent: number(4),
    cpuSeconds: ticks / TICKS_PER_SECOND,
  };
}

/** A process and all that descend from it, now. Empty when it has ended. */
export function processTree(root: number): ProcessStat[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const line = readIfThere(`/proc/${name}/stat`);
      return line ? [parseStat(line)] : [];
    });
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

/** Processor time of processes and their descendants so far, ended children included. */
export function cpuSeconds(roots: readonly number[]): number {
  return roots.flatMap(processTree).reduce((sum, process) => sum + process.cpuSeconds, 0);
}

/** Memory of a process that is in the machine now, in bytes; 0 when it has ended. */
export const residentBytes = (pid: number) => statusBytes(pid, "VmRSS");

/** The most memory a process ever held in the machine, in bytes; 0 when it has ended. */
export const peakBytes = (pid: number) => statusBytes(pid, "VmHWM");

function statusBytes(pid: number, field: string): number {
  const status = readIfThere(`/proc/${pid}/status`) ?? "";
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) * 1024;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It ended between the listing and the reading.
    return undefined;
  }
}
