import type { Speech } from "../i18n/i18n.tsx";

/** "1 biên chế", "1 post", "2 posts". */
export const postsWords = (count: number, { t, number }: Pick<Speech, "t" | "number">): string =>
  t(count === 1 ? "card.post" : "card.posts", { count: number(count) });
