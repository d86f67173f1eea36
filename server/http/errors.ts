import { HTTPException } from "hono/http-exception";
import { DATA_HEADERS } from "../access/security-headers.ts";
import { AppError } from "../errors.ts";

/** The answer for a failure we foresaw. */
export function refusalAnswer({ status, code, message, values, details }: AppError): Response {
  return answer(status, code, message, { values, details });
}

/**
 * The one place where an error becomes an answer. Whatever we did not foresee goes to the log whole,
 * and out as a bare 500.
 */
export function errorAnswer(error: unknown, log: (error: unknown) => void): Response {
  if (error instanceof AppError && error.status !== 500) return refusalAnswer(error);
  // What Hono throws when a body is no JSON at all, or is not said to be.
  if (error instanceof HTTPException && (error.status === 400 || error.status === 415)) {
    return answer(400, "body.invalid", "body: expected JSON");
  }
  if (isGone(error)) return answer(400, "request.aborted", "the request was not sent to its end");
  log(error);
  return answer(500, "internal", "Internal error");
}

/** Whoever asked left before the body had come; nobody hears the answer. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === "ECONNRESET";

function answer(
  status: number,
  code: string,
  message: string,
  more: Partial<Pick<AppError, "values" | "details">> = {},
): Response {
  return new Response(JSON.stringify({ code, message, ...more }), {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...(status === 405 && { allow: "GET, HEAD" }),
      // What is left of the body is not read: nothing else may come over this connection.
      ...(status === 413 && { connection: "close" }),
      ...DATA_HEADERS,
    },
  });
}
