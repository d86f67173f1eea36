import type { Snapshot } from "../generation/snapshot.ts";
import { CATALOGUE, normOfIndicator } from "../indicators/catalogue.ts";
import { fieldId } from "../requests/templates.ts";
import { STRUCTURES, UnitKind } from "../schema.ts";

/** Whether a family of figures has a member; `member` is what follows the dot of the id, "" without one. */
export type Members = (member: string, snapshot: Snapshot) => boolean;

/** The family stands alone. */
export const alone: Members = (member) => member === "";

export const oneOf =
  (...words: readonly string[]): Members =>
  (member) =>
    words.includes(member);

export const either =
  (...members: readonly Members[]): Members =>
  (member, snapshot) =>
    members.some((has) => has(member, snapshot));

export const matching =
  (pattern: RegExp): Members =>
  (member) =>
    pattern.test(member);

/** Parts with dots between, each with members of its own; the last keeps the dots that it holds. */
export const dotted =
  (...parts: readonly Members[]): Members =>
  (member, snapshot) => {
    const words = member.split(".");
    const own = [...words.slice(0, parts.length - 1), words.slice(parts.length - 1).join(".")];
    return words.length >= parts.length && parts.every((has, i) => has(own[i]!, snapshot));
  };

/** "5-7", "-4", "8-", or "-" for any. */
export const range = matching(/^(\d+(\.\d+)?)?-(\d+(\.\d+)?)?$/);
/** "-7:-3", "8:". */
export const changeRange = matching(/^(-?\d+)?:(-?\d+)?$/);
export const month = matching(/^\d{4}-(0[1-9]|1[0-2])$/);
export const monthSpan = matching(/^\d{4}-(0[1-9]|1[0-2]):\d{4}-(0[1-9]|1[0-2])$/);
export const scopeCode = matching(/^(VN|\d{2}|\d{3}|\d{5})$/);
export const unitKind = oneOf(...UnitKind.options);

export const knownNorm: Members = (id, { norms }) => norms.some((norm) => norm.id === id);
export const knownBody: Members = (id, { sources }) => sources.has(id);
export const knownBatch: Members = (seq, { batches }) =>
  /^\d{1,9}$/.test(seq) && batches.has(Number(seq));
export const knownRequest: Members = (id, { requests }) => requests.some((row) => row.id === id);
export const knownTopic: Members = (topic, { trainings }) =>
  trainings.some((row) => row.topic === topic);
export const knownField: Members = (id, { templates }) =>
  templates.some(({ fields }) => fields.some((name) => fieldId(name) === id));
export const knownTargetLine: Members = (member, { targets }) =>
  targets.some(({ setOn, id }) => `${setOn}.${id}` === member);
export const knownLoan: Members = (id, { structures }) =>
  STRUCTURES.some((structure) =>
    [...structures[structure].loans.values()].some((loans) => loans.some((loan) => loan.id === id)),
  );

/** A line of an indicator, see `lineOf`: its id, the kinds of its base, the id of its target. */
export const knownLine: Members = (member, snapshot) => {
  const [id = "", base = "", ...target] = member.split(":");
  const norm = normOfIndicator(id);
  const isIndicator = norm ? knownNorm(norm, snapshot) : CATALOGUE.some((entry) => entry.id === id);
  const isBase = base === "" || base.split("-").every((kind) => unitKind(kind, snapshot));
  const targetId = target.join(":");
  return (
    isIndicator && isBase && (!targetId || snapshot.targets.some((row) => row.id === targetId))
  );
};
