import type { Snapshot } from "../../generation/snapshot.ts";
import type { Source } from "../../reinforcement/schema.ts";
import { fold } from "../../units/fold.ts";
import { clear, type Match, type MatchContext, open, type UnitText } from "./match.ts";

/** What a row about a lending body may mean: one that is known, several, or one that is new. */
export type BodyKind = "body" | "several_bodies" | "new_body";

/** Bodies that a text may mean: the one with this id, else those with this name, "CA" being "Công an". */
export function bodiesNamed({ sources }: Snapshot, text: string): Source[] {
  const known = sources.get(text);
  if (known) return [known];
  const name = folded(text);
  return [...sources.values()].filter((source) => folded(source.name) === name);
}

const folded = (name: string) =>
  fold(name)
    .replace(/^ca\b/, "cong an")
    .replace(/^(cong an) (?:tp|t p)\b/, "$1 thanh pho");

/**
 * Finds the lending body of a row by its id, or by its name. Nobody is asked about one that is not known:
 * with a position it is a new body, else its row says so.
 */
export function matchBody({ code, name }: UnitText, { snapshot }: MatchContext): Match {
  if (code === "" && name === "") return open("unit_missing", "");
  const bodies = bodiesNamed(snapshot, code || name);
  const target = (id: string, named: string, kind: BodyKind) => ({
    ...{ code: id, name: named, kind },
    ...{ parent: null, district: null },
  });
  const [first] = bodies;
  if (!first) return clear(target(code, name || code, "new_body"), "name");
  if (bodies.length > 1) return clear(target("", name, "several_bodies"), "name");
  return clear(target(first.id, first.name, "body"), code === first.id ? "code" : "name");
}
