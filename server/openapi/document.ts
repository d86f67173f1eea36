import type { OpenAPIHono } from "@hono/zod-openapi";

type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/** Said once for every path, for a parameter means the same everywhere. */
const PARAMETERS: Record<string, string> = {
  asOf: "Date asked about, `YYYY-MM-DD`; by default the last date with figures, or today if that is earlier.",
  generation:
    "Id of a generation: what was known when it was published; by default the current one.",
  structure: "Structure of units; by default the one in force on the date.",
  level: "Provinces or communes, by default communes.",
  norm: "What to judge by: `in-force`, the id of a norm, or `min-1` … `min-99` for “what if so many were required of every unit?”",
  within:
    "Code of the province to stay within, of requests also a district or commune; by default the whole country.",
  kind: "Of this kind only.",
  figure: "Id of a figure, such as `strength`, `state.late` or `requests.posts`.",
  scope:
    "`VN`, a province, a district of 2021 or a commune, or up to 200 of these with commas between.",
  kinds: "Kinds of unit with dots between; by default those that the scheme covers.",
  id: "Id, as a list gives it.",
  code: "Official code: two digits for a province, five for a commune.",
  q: "Name, former name or the beginning of a code, with or without diacritics.",
  limit: "Most results wanted.",
  offset: "First result wanted, from 0.",
  state: "Requests that stand so on the date: `open` or `closed`.",
  route: "Requests that went this way.",
  from: "Generation to compare from; by default `generation`.",
  to: "Generation to compare to; by default `generation`.",
  fromDate: "Date to compare from; by default `asOf`.",
  toDate: "Date to compare to; by default `asOf`.",
  termFrom: "First day of a plan's term: loans count as they run from then on.",
  termUntil: "Last day of a plan's term; without it, it has no end.",
  without: "Id of a plan whose own loans do not count.",
  months: "Calendar months to look ahead, 1 to 120; by default 24.",
  outcome: "Rows of a file with this outcome only.",
  name: "Kind of file and form of the template: `staffing.xlsx`.",
  "x-file-name": "Name of the file, URI-encoded.",
  a: "Id of a plan.",
  b: "Id of the plan that is held against it.",
  format: "Form of the file.",
  by: "What comes first in it: who sends, or who receives.",
  v: "Id of the boundaries; with the right one the answer may be kept for ever.",
  z: "Zoom, from 0.",
  x: "Column, from 0 in the west.",
  y: "Row, from 0 in the north.",
};

const NOT_MODIFIED = { description: "`If-None-Match` names the answer: it has not changed" };

const METHODS = ["get", "post", "put", "delete"] as const;

/** Describes every path of an app: what the schemas say, and what the guard may answer to any of them. */
export function describeApi(app: OpenAPIHono): Document {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Địa Bàn",
      version: "1",
      description:
        "How every commune of Viet Nam is staffed by regular commune police. Every answer names its generation; `asOf` asks about the world, `generation` about what was known. Errors are `{code, message}`: `code` is stable, `message` is for people.",
    },
  });
  for (const item of Object.values(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const isKept = method === "get" && operation.responses?.[404];
      operation.responses = {
        ...operation.responses,
        ...(isKept && { 304: NOT_MODIFIED }),
        405: refusal("The address does not take this method."),
        414: refusal("The address is longer than 8,192 characters."),
      };
      for (const parameter of operation.parameters ?? []) {
        if ("name" in parameter) parameter.description ??= PARAMETERS[parameter.name];
      }
    }
  }
  return document;
}

const refusal = (description: string) => ({
  description,
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
});
