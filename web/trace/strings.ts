/** All the first view needs; the rest comes with the dialog, see dialog-strings.ts. */
export const vi = {
  "trace.of": "nguồn của {{ text }}",
};

export const en: typeof vi = {
  "trace.of": "source of {{ text }}",
};
