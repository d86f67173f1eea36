import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { AppError } from "../errors.ts";
import { FORM_MEGABYTES } from "../forms/form.ts";
import { jsonLimit } from "../http/json-limit.ts";
import type { Reading } from "../http/reading.ts";
import { structureFor } from "../http/reading.ts";
import { got, refuseInvalid } from "../http/validation.ts";
import { writingOf } from "../http/writing.ts";
import { badRequest, busy, jsonResponses } from "../openapi/responses.ts";
import { ErrorBody } from "../schema.ts";
import { readBody } from "./body.ts";
import { Desk } from "./desk.ts";
import { templateCsv, templateTable, templateXlsx } from "./file-templates.ts";
import {
  AcceptBody,
  Accepted,
  ChoicesBody,
  ImportKind,
  Preflight,
  PreflightParams,
  PreflightQuery,
  PreflightRows,
  RowsQuery,
  TemplateQuery,
  WithdrawBody,
} from "./schema.ts";
import { structureOfFile } from "./structure-of-file.ts";
import { withdrawBatch } from "./withdraw.ts";

/** As many choices as may be sent at once, each of the longest text. */
const CHOICES_MEGABYTES = 16;

const refusal = (description: string) => ({
  description,
  content: { "application/json": { schema: ErrorBody.openapi("Error") } },
});
const conflict = { 409: refusal("What is stored stands against it; `code` says how.") };
const tooLarge = { 413: refusal("The file, what it unpacks to, or the form is too large.") };
const json = <T extends z.ZodType>(schema: T) => ({
  body: { content: { "application/json": { schema } }, required: true },
});

const lookRoute = createRoute({
  method: "post",
  path: "/api/import/preflight",
  tags: ["import"],
  summary: "Reads a file and says what it would change, row by row; stores nothing",
  request: {
    query: PreflightQuery,
    headers: z.object({
      "x-file-name": z.string().max(2000).optional().openapi({ description: "URI-encoded" }),
    }),
    body: {
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
  },
  responses: {
    ...jsonResponses(Preflight, "What the file would change"),
    ...tooLarge,
    429: busy,
  },
});

const summaryRoute = createRoute({
  method: "get",
  path: "/api/import/preflight/{id}",
  tags: ["import"],
  summary: "The same again, compared with the current generation",
  request: { params: PreflightParams },
  responses: jsonResponses(Preflight, "What the file would change"),
});

const rowsRoute = createRoute({
  method: "get",
  path: "/api/import/preflight/{id}/rows",
  tags: ["import"],
  summary: "Rows of a file with their unit, what is wrong with them and what they change",
  request: { params: PreflightParams, query: RowsQuery },
  responses: jsonResponses(PreflightRows, "Rows of the file"),
});

const chooseRoute = createRoute({
  method: "post",
  path: "/api/import/preflight/{id}/choices",
  middleware: jsonLimit(CHOICES_MEGABYTES),
  tags: ["import"],
  summary: "Says which units are meant where a text fits several",
  request: { params: PreflightParams, ...json(ChoicesBody) },
  responses: { ...jsonResponses(Preflight, "What the file would change now"), ...tooLarge },
});

const acceptRoute = createRoute({
  method: "post",
  path: "/api/import/preflight/{id}/accept",
  middleware: jsonLimit(FORM_MEGABYTES),
  tags: ["import"],
  summary: "Stores what is new and changed as one batch and publishes",
  request: { params: PreflightParams, ...json(AcceptBody) },
  responses: {
    ...jsonResponses(Accepted, "The batch and the generation that shows it"),
    ...conflict,
    ...tooLarge,
  },
});

const dropRoute = createRoute({
  method: "delete",
  path: "/api/import/preflight/{id}",
  tags: ["import"],
  summary: "Forgets a file",
  request: { params: PreflightParams },
  responses: jsonResponses(z.object({ id: z.string() }), "It is forgotten"),
});

const withdrawRoute = createRoute({
  method: "post",
  path: "/api/batches/{id}/withdraw",
  middleware: jsonLimit(FORM_MEGABYTES),
  tags: ["import"],
  summary: "Takes a whole batch back; the figures before it return",
  request: { params: z.object({ id: z.string().min(1).max(200) }), ...json(WithdrawBody) },
  responses: {
    ...jsonResponses(
      z.object({ outcome: z.enum(["accepted", "known"]), generation: z.string() }),
      "The generation without it",
    ),
    ...conflict,
    ...tooLarge,
  },
});

const TemplateName = z
  .string()
  .regex(/^[a-z]+\.(?:xlsx|csv)$/, "expected <kind>.xlsx or <kind>.csv");

const templateRoute = createRoute({
  method: "get",
  path: "/api/import/templates/{name}",
  tags: ["import"],
  summary: "A table to fill in, with a province's own units",
  request: { params: z.object({ name: TemplateName }), query: TemplateQuery },
  responses: {
    200: { description: "A workbook, or a table in UTF-8 with a byte order mark" },
    400: badRequest,
    404: refusal("No such kind or province."),
  },
});

const MEDIA_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

export function importRoutes(reading: Reading) {
  const desk = new Desk(reading);
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(lookRoute, async (c) => {
      const fileName = fileNameOf(c.req.header("x-file-name"));
      const read = () => readBody(c.req.raw);
      return c.json(await desk.look(read, fileName, c.req.valid("query")), 200);
    })
    .openapi(summaryRoute, async (c) => c.json(await desk.summary(c.req.valid("param").id), 200))
    .openapi(rowsRoute, async (c) =>
      c.json(await desk.rows(c.req.valid("param").id, c.req.valid("query")), 200),
    )
    .openapi(chooseRoute, async (c) =>
      c.json(await desk.choose(c.req.valid("param").id, c.req.valid("json")), 200),
    )
    .openapi(acceptRoute, async (c) =>
      c.json(await desk.accept(c.req.valid("param").id, c.req.valid("json")), 200),
    )
    .openapi(dropRoute, (c) => {
      const { id } = c.req.valid("param");
      desk.drop(id);
      return c.json({ id }, 200);
    })
    .openapi(withdrawRoute, async (c) => {
      const writing = writingOf(reading.writing);
      const { id } = c.req.valid("param");
      const now = new Date().toISOString();
      const body = c.req.valid("json");
      return c.json(await withdrawBatch(reading.store.current(), writing, id, body, now), 200);
    })
    .openapi(templateRoute, async (c) => {
      const [name, format] = c.req.valid("param").name.split(".") as [string, "xlsx" | "csv"];
      const kind = ImportKind.safeParse(name);
      if (!kind.success) {
        throw new AppError("missing", "import.kind", `no kind of file ${got(name)}`);
      }
      const { within, structure, asOf } = c.req.valid("query");
      const snapshot = reading.store.current();
      const chosen =
        structureOfFile(snapshot, { structure, within }) ??
        structureFor(snapshot, asOf ?? reading.today()).id;
      const table = templateTable(snapshot, kind.data, chosen, within);
      const content = format === "csv" ? templateCsv(table) : await templateXlsx(table);
      return c.body(content, 200, {
        "content-type": MEDIA_TYPES[format],
        "content-disposition": `attachment; filename="${name}-${within ?? "VN"}.${format}"`,
        "cache-control": "no-store",
      });
    });
}

/** Only the last part of a path, and no letters that control. */
function fileNameOf(header: string | undefined): string {
  let name = header ?? "";
  try {
    name = decodeURIComponent(name);
  } catch {
    // Sent as it is.
  }
  const bare = name
    .normalize("NFC")
    .replace(/\p{Cc}/gu, "")
    .split(/[/\\]/)
    .at(-1)!
    .trim();
  return bare.slice(0, 200) || "tep";
}
