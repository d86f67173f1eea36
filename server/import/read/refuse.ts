import type { ErrorValues } from "../../errors.ts";

/** Why a file cannot be read; leaves the reader's thread as a code, a message and where it is. */
export class Unreadable extends Error {
  override name = "Unreadable";
  readonly code: string;
  readonly tooLarge: boolean;
  readonly values: ErrorValues | undefined;

  constructor(
    code: string,
    message: string,
    options: { tooLarge?: boolean; values?: ErrorValues } = {},
  ) {
    super(message);
    this.code = code;
    this.tooLarge = options.tooLarge ?? false;
    this.values = options.values;
  }
}
