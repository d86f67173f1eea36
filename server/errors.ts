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

export type ErrorValues = Readonly<Record<string, string | number>>;

/** A failure we foresaw. Anything else is a bug and leaves as a bare 500. */
export class AppError extends Error {
  override name = "AppError";
  readonly status: (typeof STATUS)[keyof typeof STATUS];
  /** Stable and dotted, like `unit.unknown`. The client translates it; nobody parses `message`. */
  readonly code: string;
  /** What the sentence of the client is filled with: a row, a column. */
  readonly values: ErrorValues | undefined;
  /** What the one who asked has to know to decide: limits that are broken. */
  readonly details: unknown;

  constructor(
    kind: keyof typeof STATUS,
    code: string,
    message: string,
    options?: ErrorOptions & { values?: ErrorValues; details?: unknown },
  ) {
    super(message, options);
    this.status = STATUS[kind];
    this.code = code;
    this.values = options?.values;
    this.details = options?.details;
  }
}
