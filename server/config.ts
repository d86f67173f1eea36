import { resolve } from "node:path";
import { AppError } from "./errors.ts";

export interface Config {
  /** 0 lets the system choose. */
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
}

/**
 * Reads PORT (8080), HOST (127.0.0.1) and DATA_DIR (./var); empty counts as not set.
 *
 * @throws {AppError} `config.port` when PORT is no port.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const port = env.PORT?.trim() || "8080";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new AppError(
      "invalid",
      "config.port",
      `PORT is ${port}, expected a number from 0 to 65535`,
    );
  }
  return {
    port: Number(port),
    host: env.HOST?.trim() || "127.0.0.1",
    dataDir: resolve(env.DATA_DIR?.trim() || "var"),
  };
}
