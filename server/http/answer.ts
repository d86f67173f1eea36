const SEALED = Symbol("security headers are in place");

/** An answer that carries its security headers, so that the guard need not look. */
export function seal(response: Response): Response {
  (response as Response & { [SEALED]?: true })[SEALED] = true;
  return response;
}

export const isSealed = (response: Response): boolean => SEALED in response;

/** One body in one encoding with every header of its answer, built once. */
export interface Encoded {
  etag: string;
  body: Uint8Array;
  headers: Record<string, string>;
}

/** 200 with the body, its head alone for HEAD, or 304 where the client has it already. */
export function sendEncoded(request: Request, { etag, body, headers }: Encoded): Response {
  const known = request.headers.get("if-none-match");
  if (known !== null && namesTag(known, etag)) {
    return seal(new Response(null, { status: 304, headers: withoutBody(headers) }));
  }
  if (request.method === "HEAD") return seal(new Response(null, { headers }));
  return seal(new Response(body as Uint8Array<ArrayBuffer>, { headers }));
}

/** Whether `If-None-Match` names the tag; weak comparison. RFC 9110, 13.1.2. */
export function namesTag(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch === "*") return true;
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

function withoutBody(headers: Record<string, string>): Record<string, string> {
  const { "content-length": _, "content-type": __, "content-encoding": ___, ...rest } = headers;
  return rest;
}
