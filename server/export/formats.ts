import { writeCsv } from "./csv.ts";
import { writeGeojson } from "./geojson.ts";
import { writeParquet } from "./parquet.ts";
import type { ExportTable } from "./table.ts";
import { writeXlsx } from "./xlsx.ts";

export interface ExportFormat {
  /** End of the file's name, without the dot. */
  ending: string;
  type: string;
  write: (table: ExportTable) => Uint8Array | Promise<Uint8Array>;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { ending: "csv", type: "text/csv; charset=utf-8", write: writeCsv },
  {
    ending: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: writeXlsx,
  },
  { ending: "geojson", type: "application/geo+json", write: writeGeojson },
  { ending: "parquet", type: "application/vnd.apache.parquet", write: writeParquet },
];

export const formatOf = (ending: string): ExportFormat =>
  EXPORT_FORMATS.find((format) => format.ending === ending)!;
