import type { RoughPolygon } from "./feature.ts";

const POLYGON = 3;
const MULTI_POLYGON = 6;
const COLLECTION = 7;
const KINDS = ["Geometry", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString"];

/**
 * Polygons of a geometry in well-known binary, ISO or extended, with or without z and m.
 *
 * @throws {Error} When the bytes end early, do not add up, or hold something other than polygons.
 * @see OGC 06-103r4, clause 8
 */
export function polygonsOfWkb(bytes: Uint8Array): RoughPolygon[] {
  return new WkbReader(bytes).geometry();
}

class WkbReader {
  readonly #view: DataView;
  #at = 0;
  #little = true;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth = 0): RoughPolygon[] {
    if (depth > 4) throw new Error("collections nest too deep");
    const order = this.#view.getUint8(this.#at++);
    if (order > 1) throw new Error(`unknown byte order ${order}`);
    this.#little = order === 1;
    const { type, dimensions } = this.#type();
    if (type === POLYGON) return [this.#polygon(dimensions)];
    if (type !== MULTI_POLYGON && type !== COLLECTION) {
      throw new Error(`a ${KINDS[type] ?? `geometry of type ${type}`}, not a polygon`);
    }
    const count = this.#count(5);
    const polygons: RoughPolygon[] = [];
    for (let i = 0; i < count; i++) polygons.push(...this.geometry(depth + 1));
    return polygons;
  }

  /** ISO adds 1000 for z, 2000 for m; the extended form sets high bits and may carry an srid. */
  #type(): { type: number; dimensions: number } {
    const code = this.#uint32();
    const extended = code >>> 28;
    if (extended & 2) this.#uint32();
    const plain = code & 0x0fffffff;
    const iso = Math.floor(plain / 1000);
    const withZ = extended & 8 || iso === 1 || iso === 3;
    const withM = extended & 4 || iso === 2 || iso === 3;
    return { type: plain % 1000, dimensions: 2 + (withZ ? 1 : 0) + (withM ? 1 : 0) };
  }

  #polygon(dimensions: number): RoughPolygon {
    const rings = this.#count(4);
    return Array.from({ length: rings }, () => {
      const count = this.#count(8 * dimensions);
      const ring = new Float64Array(count * 2);
      for (let i = 0; i < count; i++) {
        ring[2 * i] = this.#finite();
        ring[2 * i + 1] = this.#finite();
        this.#at += 8 * (dimensions - 2);
      }
      return ring;
    });
  }

  #finite(): number {
    const value = this.#view.getFloat64(this.#at, this.#little);
    this.#at += 8;
    if (!Number.isFinite(value)) throw new Error("a coordinate is not a finite number");
    return value;
  }

  #uint32(): number {
    const value = this.#view.getUint32(this.#at, this.#little);
    this.#at += 4;
    return value;
  }

  /** A count that the bytes left can hold, each item having at least `leastBytes`. */
  #count(leastBytes: number): number {
    const count = this.#uint32();
    if (count * leastBytes > this.#view.byteLength - this.#at) {
      throw new Error("the geometry is cut short");
    }
    return count;
  }
}
