/** All the first view needs; the rest comes with the dialog, see dialog-strings.ts. */
export const vi = {
  "trace.of": "nguồn của {{ text }}",
  "trace.unsupported": "không còn văn bản",
  "trace.unsupportedUnits": "{{ count }} đơn vị không còn văn bản",
};

export const en: typeof vi = {
  "trace.of": "source of {{ text }}",
  "trace.unsupported": "unsupported",
  "trace.unsupportedUnits": "{{ count }} units unsupported",
};
