import type {
  AcceptBody,
  Accepted,
  ChoicesBody,
  Outcome,
  Preflight,
  PreflightQuery,
  PreflightRows,
  WithdrawBody,
} from "../../server/import/schema.ts";
import { ApiError, get } from "../api/client.ts";

const at = (id: string) => `/api/import/preflight/${encodeURIComponent(id)}`;

export const fetchPreflight = (id: string) => get<Preflight>(at(id));

export const fetchRows = (
  id: string,
  query: { outcome?: Outcome; offset: number; limit: number },
  signal?: AbortSignal,
) =>
  get<PreflightRows>(
    `${at(id)}/rows`,
    { outcome: query.outcome, offset: String(query.offset), limit: String(query.limit) },
    signal,
  );

export const sendChoices = (id: string, body: ChoicesBody) =>
  change<Preflight>("POST", `${at(id)}/choices`, body);

export const acceptPreflight = (id: string, body: AcceptBody) =>
  change<Accepted>("POST", `${at(id)}/accept`, body);

export const leavePreflight = (id: string) => change<void>("DELETE", at(id));

export const withdrawBatch = (id: string, body: WithdrawBody) =>
  change<{ generation: string }>("POST", `/api/batches/${encodeURIComponent(id)}/withdraw`, body);

/** Address of a template to download. */
export function templateAddress(
  kind: string,
  format: "xlsx" | "csv",
  query: { within?: string; structure?: string; asOf?: string },
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value);
  return `/api/import/templates/${kind}.${format}${search.size > 0 ? `?${search}` : ""}`;
}

/** @throws {ApiError} */
async function change<T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { accept: "application/json", "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    throw new ApiError(0, "network", "No answer from the server", { cause });
  }
  const text = await response.text();
  if (response.ok) return (text ? JSON.parse(text) : undefined) as T;
  throw refusal(response.status, text);
}

/**
 * Sends a file to be checked. By XMLHttpRequest, since `fetch` does not tell how much has gone out.
 *
 * @param onShare  Hears the share that was sent, 0 to 1; at 1 the server reads and compares.
 * @throws {ApiError}  With code `cancelled` when `signal` was aborted.
 */
export function sendFile(
  file: File,
  query: { [K in keyof PreflightQuery]?: string },
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Preflight> {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/import/preflight${search.size > 0 ? `?${search}` : ""}`);
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = (event) =>
      event.lengthComputable && onShare(event.loaded / event.total);
    request.upload.onload = () => onShare(1);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText));
      else reject(refusal(request.status, request.responseText));
    };
    request.onerror = () => reject(new ApiError(0, "network", "No answer from the server"));
    request.onabort = () => reject(new ApiError(0, "cancelled", "Cancelled"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.send(file);
  });
}

function refusal(status: number, text: string): ApiError {
  let body: { code?: string; message?: string; values?: ApiError["values"] } = {};
  try {
    body = JSON.parse(text);
  } catch {
    // A proxy may answer in HTML.
  }
  const { code = "unknown", message = text.slice(0, 200), values } = body;
  return new ApiError(status, code, message, { values });
}
