import type { TraceAnswer, TraceRow } from "../../server/trace/schema.ts";
import type { Speech } from "../i18n/i18n.tsx";
import { fullName } from "../unit/unit-name.ts";

/** "Tỉnh Sóc Trăng", "Sóc Trăng Province"; of a set its names. */
export const placeWords = (
  { bare, name }: TraceAnswer["scope"],
  { t }: Pick<Speech, "t">,
): string => (bare ? fullName(bare, t) : name);

/** Where the unit of a row lies: in English its province, in Vietnamese its former district too. */
export const placeOfRow = (
  { place, province }: NonNullable<TraceRow["unit"]>,
  { t, locale }: Pick<Speech, "t" | "locale">,
): string => (locale() === "vi" || !province ? place : fullName(province, t));
