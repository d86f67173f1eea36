import { draw } from "./random.ts";

/** Posts by role. */
export interface Roles {
  chiefs: number;
  deputies: number;
  officers: number;
}

export const ROLES = ["chiefs", "deputies", "officers"] as const;

export const NOBODY: Roles = { chiefs: 0, deputies: 0, officers: 0 };

export const total = (roles: Roles) => roles.chiefs + roles.deputies + roles.officers;

/** Roles of a unit of 2021: one chief, a deputy from two posts up, a second from six, a third from 13. */
export function roles2021(strength: number): Roles {
  const chiefs = Math.min(1, strength);
  const wanted = strength >= 13 ? 3 : strength >= 6 ? 2 : strength >= 2 ? 1 : 0;
  return { chiefs, deputies: wanted, officers: strength - chiefs - wanted };
}

/**
 * Roles of a unit of 2026, `quarters` reports after the carry: chiefs and deputies brought by several
 * units fall to one chief and two to four deputies within a year; the surplus serves as officers.
 */
export function roles2026(
  code: string,
  strength: number,
  brought: Roles | undefined,
  quarters: number,
): Roles {
  const early = draw(`one-chief/${code}`) < 0.6 ? 1 : 2;
  const chiefs = Math.min(strength, quarters === 1 ? Math.min(early, brought?.chiefs || 1) : 1);
  const settled = strength >= 30 ? 4 : strength >= 17 ? 3 : 2;
  const surplus = Math.max(0, (brought?.deputies ?? 0) - settled);
  const left = Math.trunc(surplus * ([1, 0.6, 0.3, 0.1][quarters] ?? 0));
  const deputies = Math.min(settled + left, strength - chiefs);
  return { chiefs, deputies, officers: strength - chiefs - deputies };
}

/**
 * What is there when posts stand empty for a while: sometimes one officer fewer, rarely no chief.
 *
 * @param key Unit and date.
 */
export function withVacancies(key: string, roles: Roles): Roles {
  const chance = draw(`vacancy/${key}`);
  if (chance < 0.008 && roles.chiefs === 1 && roles.deputies > 0) return { ...roles, chiefs: 0 };
  if (chance < 0.05 && roles.officers > 1) return { ...roles, officers: roles.officers - 1 };
  return roles;
}
