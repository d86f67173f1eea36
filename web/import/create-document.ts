import { createSignal } from "solid-js";
import type { Preflight } from "../../server/import/schema.ts";
import { readIssuedOn, writeIssuedOn } from "./issued-on.ts";
import { recall } from "./remembered.ts";

/**
 * The document of a file, filled in as far as the file tells: its name, the police of the one province
 * it is about, the date of its figures. Everything can be typed over.
 */
export function createDocument(preflight: Preflight) {
  const [title, setTitle] = createSignal(preflight.fileName.replace(/\.[a-z]{2,4}$/i, ""));
  const [publisher, setPublisher] = createSignal(publisherOf(preflight) || recall("publisher"));
  const [issued, setIssued] = createSignal(
    writeIssuedOn(preflight.asOf ?? preflight.sums[0]!.asOf),
  );
  const [who, setWho] = createSignal(recall("who"));
  const [remark, setRemark] = createSignal("");
  return {
    title,
    setTitle,
    publisher,
    setPublisher,
    /** As typed. */
    issued,
    setIssued,
    issuedOn: () => readIssuedOn(issued()),
    who,
    setWho,
    remark,
    setRemark,
  };
}

export type DocumentModel = ReturnType<typeof createDocument>;

function publisherOf({ sums }: Preflight): string {
  const scopes = sums.flatMap((dated) => dated.scopes).filter(({ scope }) => scope !== "VN");
  const names = [...new Set(scopes.map(({ name }) => name))];
  return names.length === 1
    ? `Công an ${names[0]!.replace(/^(Tỉnh|Thành phố)/, (kind) => kind.toLowerCase())}`
    : "";
}
