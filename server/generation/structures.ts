import type { Structure } from "../schema.ts";

/**
 * When each built-in structure was in force. The list of 2021 also serves the years before it, for which
 * figures were published in its units; the provinces and communes of 2026 are those of 1 July 2025.
 */
export const IN_FORCE: Record<Structure, { from: string; until: string | null }> = {
  "2021": { from: "2019-01-01", until: "2025-06-30" },
  "2026": { from: "2025-07-01", until: null },
};
