import latin500 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?url";
import latin700 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2?url";
import extended500 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-500-normal.woff2?url";
import extended700 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-700-normal.woff2?url";
import vietnamese500 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2?url";
import vietnamese700 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2?url";

export const MEDIUM = "Be Vietnam Pro Medium";
export const BOLD = "Be Vietnam Pro Bold";

// The ranges of the three subsets as the font's own stylesheet gives them.
const VIETNAMESE = [
  "U+0102-0103",
  "U+0110-0111",
  "U+0128-0129",
  "U+0168-0169",
  "U+01A0-01A1",
  "U+01AF-01B0",
  "U+0300-0301",
  "U+0303-0304",
  "U+0308-0309",
  "U+0323",
  "U+0329",
  "U+1EA0-1EF9",
  "U+20AB",
]; // prettier-ignore
const EXTENDED = [
  "U+0100-0101",
  "U+0104-010F",
  "U+0112-0127",
  "U+012A-0167",
  "U+016A-019F",
  "U+01A2-01AE",
];
const LATIN = ["U+0000-00FF", "U+2000-206F"];

/** Fonts of the labels, from our own server: no glyph server, no system font. */
export const FONT_FACES = {
  [MEDIUM]: [
    { url: vietnamese500, "unicode-range": VIETNAMESE },
    { url: extended500, "unicode-range": EXTENDED },
    { url: latin500, "unicode-range": LATIN },
  ],
  [BOLD]: [
    { url: vietnamese700, "unicode-range": VIETNAMESE },
    { url: extended700, "unicode-range": EXTENDED },
    { url: latin700, "unicode-range": LATIN },
  ],
};
