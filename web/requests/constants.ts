import type { RequestKind, RequestRoute } from "../../server/requests/schema.ts";

/** Copies of the server's lists, of which the web may take only the types. */
export const REQUEST_KINDS = [
  "reporting",
  "headquarters",
  "equipment",
  "posts",
  "allowances",
  "other",
] as const satisfies readonly RequestKind[];
export const REQUEST_ROUTES = [
  "unrouted",
  "answered",
  "assigned",
  "beyond_authority",
] as const satisfies readonly RequestRoute[];
export const REQUEST_STATES = ["open", "closed"] as const;
