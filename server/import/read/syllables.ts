const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Vietnamese syllables without their tone: onset, vowels, coda. */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?(?:[aăâeêioôơuưy]{1,3})(?:ch|nh|ng|[cmnpt])?$/;
const WORDS = /[\p{L}\p{M}]+/gu;
const BEYOND_ASCII = /\P{ASCII}/u;
/** Enough to know a language by. */
const LETTERS_LOOKED_AT = 200_000;

/**
 * How Vietnamese a text reads: among its words with letters beyond ASCII, the share that are syllables
 * of the language. Wrongly decoded text falls near 0, right one stays near 1.
 *
 * @returns The share, 0 to 1, and how many words it was taken from.
 */
export function vietnameseShare(text: string): { share: number; words: number } {
  let words = 0;
  let right = 0;
  for (const [word] of text.slice(0, LETTERS_LOOKED_AT).matchAll(WORDS)) {
    if (!BEYOND_ASCII.test(word)) continue;
    words++;
    if (isSyllable(word)) right++;
  }
  return { share: words === 0 ? 0 : right / words, words };
}

function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const tones = parts.match(TONES)?.length ?? 0;
  return tones <= 1 && SYLLABLE.test(parts.replace(TONES, "").normalize("NFC"));
}
