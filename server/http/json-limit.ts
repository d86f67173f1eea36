import { bodyLimit } from "hono/body-limit";
import { AppError } from "../errors.ts";

const MEGABYTE = 1024 * 1024;

/**
 * Refuses a body beyond so many megabytes before it is read.
 *
 * @throws {AppError} `body.too_large`, 413.
 */
export const jsonLimit = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: () => {
      throw new AppError("tooLarge", "body.too_large", `expected at most ${megabytes} MB`);
    },
  });
