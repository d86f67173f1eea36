/**
 * A name without what people leave out when they type: marks, capitals, punctuation, leading zeros.
 * "Điện Biên", "Dien Bien" and "dien bien" fold to one; so do "Hoà" and "Hòa", which place the tone
 * differently. Unicode leaves Đ whole, so it is folded by hand.
 */
export function fold(text: string): string {
  const bare = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .toLowerCase()
    .replace(LETTERS_D, "d");
  // Nearly every name is done here; the rest costs more than all of the above.
  if (PLAIN.test(bare)) return bare;
  return bare
    .replace(/['’ʼ`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b0+(?=\d)/g, "")
    .trim();
}

/** Đ, and two letters that look like it and come from other keyboards: Ð of Iceland and Ɖ of Ghana. */
const LETTERS_D = /[đðɖ]/g;
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
