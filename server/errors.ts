const STATUS = {
  invalid: 400,
  forbidden: 403,
  missing: 404,
  method: 405,
  conflict: 409,
  tooLarge: 413,
  tooLong: 414,
  unfit: 422,
  busy: 429,
  broken: 500,
  readOnly: 503,
} as const;

/** A failure we foresaw. Anything else is a bug and leaves as a bare 500. */
export class AppError extends Error {
  override name = "AppError";
  readonly status: (typeof STATUS)[keyof typeof STATUS];
  /** Stable and dotted, like `unit.unknown`. The client translates it; nobody parses `message`. */
  readonly code: string;

  constructor(kind: keyof typeof STATUS, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = STATUS[kind];
    this.code = code;
  }
}
