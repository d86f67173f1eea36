import type { RequestsAnswer, TemplatesAnswer } from "../../server/requests/schema.ts";
import type { Structure } from "../../server/schema.ts";
import { get } from "../api/client.ts";

export interface RequestsAt {
  asOf?: string;
  generation?: string;
  within?: string;
  kind?: string;
  route?: string;
  state?: string;
  structure?: Structure;
  limit?: string;
}

export const fetchRequests = (query: RequestsAt) =>
  get<RequestsAnswer>("/api/requests", { ...query });

export const fetchTemplates = (query: { asOf?: string; generation?: string; kind: string }) =>
  get<TemplatesAnswer>("/api/report-templates", { ...query });
