import { ApiError } from "../api/client.ts";

/** What a form led to, see server/forms/form.ts. */
export interface FormAccepted {
  outcome: "accepted" | "known";
  generation: string;
  id: string;
}

/** Sends a form. @throws {ApiError} With the code of the server; `network` when nobody answers. */
export const post = <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  send("POST", path, body, signal);

/** A change by any method; see `post`. */
export async function send<T>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      signal,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
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
