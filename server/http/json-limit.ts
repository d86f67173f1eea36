import { bodyLimit } from "hono/body-limit";
import { AppError } from "../errors.ts";
import { hearOut } from "./hear-out.ts";

const MEGABYTE = 1024 * 1024;
/** Beyond this a sender is cut off. */
const PATIENCE_MEGABYTES = 64;

/**
 * Refuses a body beyond so many megabytes before it is read.
 *
 * @throws {AppError} `body.too_large`, 413.
 */
export const jsonLimit = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: async ({ req }) => {
      await hearOut(req.raw, PATIENCE_MEGABYTES * MEGABYTE);
      throw new AppError("tooLarge", "body.too_large", `expected at most ${megabytes} MB`);
    },
  });
