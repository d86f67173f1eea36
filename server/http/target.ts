import { AppError } from "../errors.ts";

/** Path and query of an absolute URL, as sent: "http://host/a?b=c" → "/a?b=c". */
export function targetOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  return start < 0 ? "/" : url.slice(start);
}

/**
 * Refuses what no honest client sends: broken percent-encoding, bytes that are not UTF-8, NUL.
 *
 * @throws {AppError} `url.encoding`, 400.
 */
export function checkEncoding(target: string): void {
  let decoded: string;
  try {
    decoded = decodeURIComponent(target);
  } catch (cause) {
    throw new AppError("invalid", "url.encoding", "expected percent-encoded UTF-8", { cause });
  }
  if (decoded.includes("\0")) {
    throw new AppError("invalid", "url.encoding", "expected no NUL character");
  }
}
