import { ApiError } from "../api/client.ts";

/** What a form led to, see server/forms/form.ts. */
export interface FormAccepted {
  outcome: "accepted" | "known";
  generation: string;
  id: string;
}

/** Sends a form. @throws {ApiError} With the code of the server; `network` when nobody answers. */
export const post = <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  send("POST", path, body, { signal });

/** Browsers let so many bytes outlive their page. */
const MOST_KEPT_ALIVE = 60_000;

/** A change by any method; see `post`. With `keepalive` a short one outlives the page that sent it. */
export async function send<T>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
  { signal, keepalive = false }: { signal?: AbortSignal | undefined; keepalive?: boolean } = {},
): Promise<T> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      signal,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: sent,
      keepalive: keepalive && new TextEncoder().encode(sent).length <= MOST_KEPT_ALIVE,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, "network", "No answer from the server", { cause });
  }
  if (response.ok) return (await response.json()) as T;
  const refusal = await response.json().catch(() => ({}));
  throw new ApiError(
    response.status,
    refusal.code ?? "unknown",
    refusal.message ?? response.statusText,
    { details: refusal.details },
  );
}
