import { Parser } from "saxen";
import { Unreadable } from "./refuse.ts";

interface Listeners {
  open(name: string, attributes: Record<string, string>): void;
  /** Returning true ends the walk. */
  close?(name: string): boolean | undefined;
  text?(part: string): void;
}

/**
 * Walks an XML text: names without their prefix, text decoded. A document type, the way to a billion
 * laughs, is skipped: the parser knows no entities but those of XML itself.
 *
 * @throws {Unreadable} `import.workbook` when it is no XML.
 */
export function parseXml(xml: string, { open, close, text }: Listeners): void {
  const parser = new Parser();
  parser.on("openTag", (name, attributes) => open(bare(name), attributes()));
  parser.on("error", (cause) => {
    throw new Unreadable("import.workbook", `the workbook is damaged: ${cause.message}`);
  });
  if (close) {
    parser.on("closeTag", (name) => {
      if (close(bare(name))) parser.stop();
    });
  }
  if (text) parser.on("text", (part, decode) => text(decode(part))).on("cdata", text);
  parser.parse(xml);
}

const bare = (name: string) => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

/** Attributes come as they are written. */
export const decodeAttribute = (value: string): string =>
  value
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(digits, hex ? 16 : 10) || 0, 0x10ffff)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name]!);

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
