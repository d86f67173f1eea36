import type { CardSpeech } from "./use-card-speech.ts";

/** "1 biên chế", "1 post", "2 posts". */
export const postsWords = (
  count: number,
  { t, number }: Pick<CardSpeech, "t" | "number">,
): string => t(count === 1 ? "card.post" : "card.posts", { count: number(count) });
