import type { Context } from "hono";
import { AppError } from "../errors.ts";
import { checkEncoding, targetOf } from "./target.ts";

interface Issue {
  code?: string;
  path: readonly PropertyKey[];
  message: string;
  keys?: readonly string[];
}

/**
 * Turns a failed validation into one refusal that names the parameter, what was expected and what
 * came. Used as the default hook of every feature.
 *
 * @throws {AppError} 400: `query.repeated`, `query.unknown`, `query.invalid`, `path.invalid` or
 *   `body.invalid`.
 */
export function refuseInvalid(
  result: { target: string } & (
    | { success: true }
    | { success: false; error: { issues: readonly Issue[] } }
  ),
  c: Context,
): undefined {
  checkEncoding(targetOf(c.req.url));
  if (result.success) return undefined;
  const issue = result.error.issues[0]!;
  if (result.target === "json") {
    const place = issue.path.map(String).join(".");
    throw new AppError("invalid", "body.invalid", `${place || "body"}: ${issue.message}`);
  }
  if (issue.code === "unrecognized_keys") {
    throw new AppError("invalid", "query.unknown", `unknown parameter: ${got(issue.keys?.[0])}`);
  }
  const name = String(issue.path[0] ?? "");
  const values = result.target === "query" ? (c.req.queries(name) ?? []) : [c.req.param(name)];
  if (values.length > 1) {
    throw new AppError("invalid", "query.repeated", `${name}: expected once, got ${values.length}`);
  }
  const reason = `${name}: ${issue.message}, got ${values.length ? got(values[0]) : "nothing"}`;
  throw new AppError(
    "invalid",
    result.target === "query" ? "query.invalid" : "path.invalid",
    reason,
  );
}

/** A value shortened for a message. */
export function got(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 56)}…"` : text;
}
