import { createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Outcome, PreflightRow } from "../../server/import/schema.ts";
import { fetchRows } from "./client.ts";

const PAGE_ROWS = 100;

/** Which rows of which state of a preflight. */
export interface RowsKey {
  id: string;
  outcome: Outcome | undefined;
  /** Changes when a choice was made: rows read before it are old. */
  version: number;
}

/**
 * Rows of a preflight, fetched a page at a time when somebody looks at them. After a choice the rows of
 * before stand until their page has come anew, so that the table does not blink.
 */
export function createRowPages(key: () => RowsKey) {
  const [pages, setPages] = createSignal(new Map<number, PreflightRow[]>(), { equals: false });
  const [total, setTotal] = createSignal<number>();
  const [failure, setFailure] = createSignal<unknown>();
  const [stamp, setStamp] = createSignal(0);
  let asked = new Set<number>();
  let controller = new AbortController();

  const fetchPage = async (page: number) => {
    const { signal } = controller;
    asked.add(page);
    try {
      const { id, outcome } = key();
      const query = { outcome, offset: page * PAGE_ROWS, limit: PAGE_ROWS };
      const answer = await fetchRows(id, query, signal);
      if (signal.aborted) return;
      setTotal(answer.total);
      setPages((known) => known.set(page, answer.rows));
      setFailure(undefined);
      setStamp(stamp() + 1);
    } catch (error) {
      if (signal.aborted) return;
      asked.delete(page);
      setFailure(error);
    }
  };

  createEffect(
    on(
      () => key().version,
      () => {
        controller.abort();
        controller = new AbortController();
        asked = new Set();
        void fetchPage(0);
      },
    ),
  );
  onCleanup(() => controller.abort());

  return {
    /** Undefined until the first page has come. */
    total,
    failure,
    /** Changes with every page that came. */
    stamp,
    row: (index: number): PreflightRow | undefined =>
      pages().get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    /** Sees to it that the rows of a range come. */
    want: (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE_ROWS); page <= Math.floor(to / PAGE_ROWS); page++) {
        if (!asked.has(page)) void fetchPage(page);
      }
    },
  };
}
