import type { BatchRows } from "../ledger/rows.ts";
import { readTable } from "../units/gazetteer.ts";

/** Documents behind the figures that ship, published and illustrative, from `geodata/documents.csv`. */
export function readDocuments(): BatchRows["documents"] {
  return readTable("documents").map((row) => ({
    id: row.id!,
    title: row.title!,
    publisher: row.publisher!,
    issuedOn: row.issued_on!,
    demo: row.demo === "yes",
  }));
}
