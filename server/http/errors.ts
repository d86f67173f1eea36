import { HTTPException } from "hono/http-exception";
import { DATA_HEADERS } from "../access/security-headers.ts";
import { AppError } from "../errors.ts";

/** The answer for a failure we foresaw. */
export function refusalAnswer({ status, code, message }: AppError): Response {
  return answer(status, code, message);
}

/**
 * The one place where an error becomes an answer. Whatever we did not foresee goes to the log whole,
 * and out as a bare 500.
 */
export function errorAnswer(error: unknown, log: (error: unknown) => void): Response {
  if (error instanceof AppError && error.status !== 500) return refusalAnswer(error);
  // What the validator of Hono throws when a body is no JSON at all.
  if (error instanceof HTTPException && error.status === 400) {
    return answer(400, "body.invalid", "body: expected JSON");
  }
  log(error);
  return answer(500, "internal", "Internal error");
}

function answer(status: number, code: string, message: string): Response {
  return new Response(JSON.stringify({ code, message }), {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...(status === 405 && { allow: "GET, HEAD" }),
      ...DATA_HEADERS,
    },
  });
}
