import writeExcelFile from "write-excel-file/node";

/** A number, a text as somebody typed it, or a date: "2026-10-31" is a cell of that day. */
export type FileCell = string | number | { day: string } | null;
export type Table = readonly (readonly FileCell[])[];

/** 31/10/2026. */
const local = (day: string) => day.split("-").map(Number).reverse().join("/");
const written = (cell: FileCell): string => {
  if (cell === null) return "";
  return typeof cell === "object" ? local(cell.day) : String(cell);
};

export function csv(table: Table, delimiter = ","): Uint8Array {
  const quoted = (text: string) =>
    /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = table.map((row) => row.map((cell) => quoted(written(cell))).join(delimiter));
  return new Uint8Array(Buffer.from(`${lines.join("\r\n")}\r\n`));
}

export const tsv = (table: Table) => csv(table, "\t");

/** A list of objects named by the first row. */
export function json([head = [], ...rows]: Table): Uint8Array {
  const named = rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, i) => {
        const value = typeof cell === "number" ? cell : written(cell);
        return cell === null ? [] : [[String(head[i]), value]];
      }),
    ),
  );
  return new Uint8Array(Buffer.from(JSON.stringify(named)));
}

/** Numbers are numbers, days are days. */
export async function xlsx(table: Table): Promise<Uint8Array> {
  const rows = table.map((row) =>
    row.map((cell) => {
      if (cell === null) return null;
      if (typeof cell === "object") return { value: new Date(cell.day), format: "dd/mm/yyyy" };
      return { value: cell };
    }),
  );
  return new Uint8Array(await writeExcelFile(rows).toBuffer());
}
