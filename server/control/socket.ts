import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

/** Longest path of a Unix socket on Linux and macOS, the ending zero left out. */
const LONGEST_PATH_BYTES = 103;

/** Where commands reach the server of a data folder. */
export const socketPath = (dataDir: string) => join(dataDir, "server.sock");

/**
 * Calls `use` with a name of the socket that the system takes. Socket names are short; in a deep folder
 * it is reached through the open folder instead, where the system has /proc.
 */
export async function withSocketName<T>(
  dataDir: string,
  use: (name: string) => Promise<T>,
): Promise<T> {
  const path = socketPath(dataDir);
  if (Buffer.byteLength(path) <= LONGEST_PATH_BYTES) return use(path);
  const folder = openSync(dataDir, "r");
  try {
    return await use(`/proc/self/fd/${folder}/server.sock`);
  } finally {
    closeSync(folder);
  }
}
