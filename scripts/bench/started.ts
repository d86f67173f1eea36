import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";

export interface Started {
  pid: number;
  /** What followed the word "ready" on its line. */
  ready: string;
  /** Sends a signal and waits for the end, SIGKILL after ten seconds. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/**
 * Starts a program and waits until its output says that it is ready.
 *
 * @param ready  Its first group becomes `ready`.
 * @throws {Error} With the end of its output, when it ends first.
 */
export async function startUntil(
  command: string,
  words: readonly string[],
  ready: RegExp,
  options: SpawnOptions = {},
): Promise<Started> {
  const child = spawn(command, words, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const found = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text = (text + chunk).slice(-10_000);
      const match = ready.exec(text);
      if (match) resolve(match[1] ?? "");
    };
    child.stdout!.on("data", hear);
    child.stderr!.on("data", hear);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${command} ended with ${code}:\n${text}`)));
  });
  return { pid: child.pid!, ready: found, stop: (signal) => stopChild(child, signal) };
}

export async function stopChild(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM") {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(patience);
}
