import { deflateRawSync } from "node:zlib";

/** A zip archive of files, written by hand so that it may lie about their size. */
export function zip(files: { name: string; packed: Buffer; size: number }[]): Uint8Array {
  const bodies: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size } of files) {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(size, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(offset, 42);
    heads.push(head, Buffer.from(name));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    bodies.push(local, Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, directory, end]));
}

/** A file of an archive, packed. */
export const packed = (name: string, text: string | Buffer) => {
  const content = Buffer.from(text);
  return { name, packed: deflateRawSync(content), size: content.length };
};
/** What a workbook of one sheet holds beside it. */
export const BOOK = [
  packed(
    "xl/workbook.xml",
    '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="x"/></sheets></workbook>',
  ),
  packed(
    "xl/_rels/workbook.xml.rels",
    '<Relationships><Relationship Id="x" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
];
export const SHEET = "xl/worksheets/sheet1.xml";

/** Two gigabytes of one letter: blocks of packed zeros repeat, so one is made and copied. */
export function bomb(claimed: number) {
  const part = deflateRawSync(Buffer.alloc(16 * 2 ** 20), { finishFlush: 2 });
  const whole = Buffer.concat([...Array(128).fill(part), deflateRawSync(Buffer.alloc(0))]);
  return { name: SHEET, packed: whole, size: claimed };
}

/** A workbook that joins so many pairs of cells. */
export function joinedCells(count: number): Uint8Array {
  const merges = Array.from({ length: count }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`);
  const cell = '<c t="inlineStr"><is><t>a</t></is></c>';
  const xml = `<worksheet><sheetData><row>${cell}</row></sheetData><mergeCells>${merges.join("")}</mergeCells></worksheet>`;
  return zip([...BOOK, packed(SHEET, xml)]);
}

/** A workbook with a header and one row of texts. */
export function oneRow(header: readonly string[], row: readonly string[]): Uint8Array {
  const cells = (texts: readonly string[]) =>
    texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
  const xml = `<worksheet><sheetData><row>${cells(header)}</row><row>${cells(row)}</row></sheetData></worksheet>`;
  return zip([...BOOK, packed(SHEET, xml)]);
}
