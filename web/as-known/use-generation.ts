import { useLocation, useSearchParams } from "@solidjs/router";
import { firstValue } from "../url-state.ts";

/** The generation in the address, on whatever screen: undefined for the newest. */
export function useGeneration() {
  const [search, setSearch] = useSearchParams();
  const location = useLocation();
  const chosen = () => {
    const value = firstValue(search.generation);
    return value && /^[0-9a-f]{16}$/.test(value) ? value : undefined;
  };
  return {
    chosen,
    choose: (id: string | undefined) => setSearch({ generation: id ?? null }, { scroll: false }),
    /** Address of the changes from a generation to the newest, or to another. */
    differenceAddress: (from: string, to?: string) => {
      const before = new URLSearchParams(location.search);
      const query = new URLSearchParams({ from, ...(to && { to }) });
      for (const name of ["asOf", "lang", "theme"]) {
        const value = before.get(name);
        if (value) query.set(name, value);
      }
      return `/difference?${query}`;
    },
  };
}
