import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Reading } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { badRequest, busy } from "../openapi/responses.ts";
import { EXPORT_FORMATS, type ExportFormat } from "./formats.ts";
import { EXPORT_KINDS, type ExportKind } from "./kinds.ts";
import type { About } from "./table.ts";
import type { FileWriter } from "./write-file.ts";

const exportRoute = ({ name, query }: ExportKind, { ending, type }: ExportFormat) =>
  createRoute({
    method: "get",
    path: `/api/export/${name}.${ending}`,
    tags: ["export"],
    summary: `What /api/${name} tells, as ${ending}`,
    request: { query },
    responses: {
      200: {
        description: "A file; every row carries generation, date, base, norm and the demo mark",
        content: { [type]: { schema: z.string().openapi({ format: "binary" }) } },
      },
      400: badRequest,
      429: busy,
    },
  });

/** Every read as a file of every format. */
export function exportRoutes(reading: Reading, writeFile: FileWriter) {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid });
  for (const kind of EXPORT_KINDS) {
    for (const format of EXPORT_FORMATS) {
      app.openapi(exportRoute(kind, format), async (c) => {
        const query = c.req.valid("query");
        const { table, content } = await writeFile(format, () => kind.make(reading, query));
        return new Response(content as Uint8Array<ArrayBuffer>, {
          headers: {
            "content-type": format.type,
            "content-disposition": `attachment; filename="${fileName(kind.name, table.about)}.${format.ending}"`,
            "cache-control": "private, no-store",
          },
        });
      });
    }
  }
  return app;
}

/** "coverage-2026-03-31-minh-hoa": the mark goes with the file where nobody opens it. */
const fileName = (name: string, { asOf, demo }: About): string =>
  `${name}-${asOf}${demo ? "-minh-hoa" : ""}`;
