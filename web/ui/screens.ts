/** Screens one can go to, in the order of the menu. */
export const SCREENS = [
  { id: "map", path: "/" },
  { id: "indicators", path: "/indicators" },
  { id: "plan", path: "/plan" },
  { id: "cliff", path: "/cliff" },
  { id: "requests", path: "/requests" },
  { id: "norms", path: "/norms" },
  { id: "difference", path: "/difference" },
  { id: "import", path: "/import" },
] as const;
export type ScreenId = (typeof SCREENS)[number]["id"];

/** What a reader set once and keeps when going to another screen. */
const KEPT = ["asOf", "generation", "lang", "theme"];

/**
 * Address of a screen that keeps the date, the generation, the language and the theme.
 *
 * @param search  Query of the screen one comes from, with or without "?".
 */
export function screenAddress(path: string, search: string): string {
  const before = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of KEPT) {
    const value = before.get(name);
    if (value) kept.set(name, value);
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}
