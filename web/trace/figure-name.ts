import type { Speech, TextKey } from "../i18n/i18n.tsx";
import { type DialogWords, wordsOr } from "./dialog-strings.ts";

/** "Công an chính quy", "Trụ sở theo bậc: Hoàn thành"; the id itself where it has no name. */
export function figureName(figure: string, say: DialogWords, t: Speech["t"]): string {
  const dot = figure.indexOf(".");
  if (dot < 0) return wordsOr(say, `figure.${figure}`, figure);
  const family = figure.slice(0, dot);
  const member = figure.slice(dot + 1);
  return `${wordsOr(say, `figure.${family}`, family)}: ${memberName(family, member, t)}`;
}

/** Where the words of a member stand among those of the other screens. */
const MEMBER_KEYS: Record<string, string> = {
  state: "state",
  headquarters: "rung",
  housing: "rung",
};

export function memberName(family: string, member: string, t: Speech["t"]): string {
  const key = `${MEMBER_KEYS[family] ?? family}.${member}` as TextKey;
  const words = t(key);
  return words === key ? member : words;
}
