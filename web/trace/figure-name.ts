import { changeText } from "../difference/change-classes.ts";
import type { Speech, TextKey } from "../i18n/i18n.tsx";
import { type DialogWords, wordsOr } from "./dialog-strings.ts";

/**
 * "Công an chính quy", "Trụ sở theo bậc: Hoàn thành", "Đơn vị thay đổi: ≥ +8". What follows the dot is
 * told where there are words for it: an id is none.
 */
export function figureName(
  figure: string,
  say: DialogWords,
  { t, number }: Pick<Speech, "t" | "number">,
): string {
  const dot = figure.indexOf(".");
  const family = dot < 0 ? figure : figure.slice(0, dot);
  const name = wordsOr(say, `figure.${family}`, figure);
  const parts = dot < 0 ? [] : figure.slice(dot + 1).split(".");
  const told = parts.flatMap((part) => memberWords(family, part, say, { t, number }) ?? []);
  return told.length > 0 ? `${name}: ${told.join(", ")}` : name;
}

/** Where the words of a member stand among those of the other screens. */
const MEMBER_KEYS: Record<string, string> = {
  state: "state",
  class: "state",
  share: "state",
  marked: "word",
  headquarters: "rung",
  housing: "rung",
  vehicles: "state",
};

function memberWords(
  family: string,
  member: string,
  say: DialogWords,
  { t, number }: Pick<Speech, "t" | "number">,
): string | undefined {
  const change = family === "change" && /^(-?\d*):(-?\d*)$/.exec(member);
  if (change) {
    const [from, to] = [change[1], change[2]].map((text) => (text ? Number(text) : null));
    return changeText({ from: from ?? null, to: to ?? null }, number);
  }
  if (family === "ending") return number(Number(member));
  if (family.startsWith("cliff_")) {
    return member
      .split(":")
      .map((month) => month.split("-").reverse().join("/"))
      .join("–");
  }
  const range = /^(\d*)-(\d*)$/.exec(member);
  if (range) {
    const [from, to] = [range[1] ?? "", range[2] ?? ""];
    if (!from) return `≤ ${to}`;
    return !to ? `≥ ${from}` : from === to ? from : `${from}–${to}`;
  }
  const keys = [`member.${member}`, `${MEMBER_KEYS[family] ?? family}.${member}`];
  if (family === "class") keys.push(`coverage.indicator.${member}`);
  return keys.map((key) => found(key, say, t)).find((words) => words !== undefined);
}

/** Words of a key among those of the dialog and of every screen. */
function found(key: string, say: DialogWords, t: Speech["t"]): string | undefined {
  const words = wordsOr(say, key, "") || t(key as TextKey);
  return words === key ? undefined : words;
}

/** A word that stands in a row: a state, a kind of unit, a rung; itself where it is none of ours. */
export function valueWords(key: string, value: string, say: DialogWords, t: Speech["t"]): string {
  if (key === "kinds")
    return value
      .split(", ")
      .map((kind) => wordOf("kind", kind, say, t))
      .join(", ");
  return wordOf(key, value, say, t);
}

const wordOf = (key: string, value: string, say: DialogWords, t: Speech["t"]): string =>
  found(`word.${value}`, say, t) ?? found(`${key}.${value}`, say, t) ?? value;
