/** Why a file cannot be read; leaves the reader's thread as a code and a message. */
export class Unreadable extends Error {
  override name = "Unreadable";
  readonly code: string;
  readonly tooLarge: boolean;

  constructor(code: string, message: string, tooLarge = false) {
    super(message);
    this.code = code;
    this.tooLarge = tooLarge;
  }
}
