import { AppError } from "../errors.ts";

/** Decides who may ask what. One object for the whole product, asked before any route. */
export interface Access {
  /** Nothing when the request may pass, else why not. May look something up, then it is a promise. */
  refuse(request: Request): AppError | undefined | Promise<AppError | undefined>;
}

const READS = ["GET", "HEAD"];
const WRITES = ["POST", "PUT", "DELETE"];
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Everybody who reaches the socket may read. Until there is sign-in, only a browser or a program on this
 * very machine may change anything, and a page of another site may not do so through that browser.
 */
export const localDemo: Access = {
  refuse(request) {
    const { method } = request;
    if (READS.includes(method)) return undefined;
    if (!WRITES.includes(method)) {
      return new AppError("method", "method.not_allowed", `expected GET or HEAD, got ${method}`);
    }
    if (isFromHere(request)) return undefined;
    return new AppError(
      "forbidden",
      "access.local_only",
      "changes are accepted from this machine alone, under the address 127.0.0.1 or localhost",
    );
  },
};

/** Asked under a loopback name, and by this origin: a name that was rebound, or another page, fails. */
function isFromHere(request: Request): boolean {
  const url = new URL(request.url);
  if (!LOOPBACK.includes(url.hostname)) return false;
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== url.origin) return false;
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}
