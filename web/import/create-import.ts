import { useSearchParams } from "@solidjs/router";
import { createEffect, createResource, createSignal, on, onCleanup } from "solid-js";
import type { Accepted, Outcome, Preflight } from "../../server/import/schema.ts";
import type { Structure } from "../../server/schema.ts";
import { ApiError } from "../api/client.ts";
import type { ChangedUnit } from "./changed-units.ts";
import { fetchPreflight, leavePreflight, sendFile } from "./client.ts";
import { IMPORT_KINDS, type ImportKind, OUTCOMES } from "./constants.ts";

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

const oneOf = <T extends string>(allowed: readonly T[], text: string | undefined): T | undefined =>
  allowed.includes(text as T) ? (text as T) : undefined;

const pattern = (expected: RegExp, text: string | undefined) =>
  text && expected.test(text) ? text : undefined;

/** How far a file has come on its way in. */
export interface Sending {
  name: string;
  /** Share that was sent; at 1 the server reads. */
  share: number;
}

/** What was accepted in this visit: a reload knows the batch alone. */
export interface JustAccepted extends Accepted {
  units: ChangedUnit[];
  changedRows: number;
  structure: Structure;
  asOf: string;
}

export type ImportModel = ReturnType<typeof createImport>;

/** The way of one file: settings, preflight and batch stand in the address; the file itself does not. */
export function createImport() {
  const [search, setSearch] = useSearchParams();
  const text = (key: string) => first(search[key]);
  const settings = {
    kind: () => oneOf<ImportKind>(IMPORT_KINDS, text("kind")),
    within: () => pattern(/^\d{2}$/, text("within")),
    structure: () => oneOf<Structure>(["2021", "2026"], text("structure")),
    date: () => pattern(/^\d{4}-\d{2}-\d{2}$/, text("fileDate")),
  };
  const preflightId = () => pattern(/^[0-9a-f]{16}$/, text("preflight"));
  const batchId = () => pattern(/^[\w.:-]{1,120}$/, text("batch"));
  const shown = () => oneOf<Outcome | "all">([...OUTCOMES, "all"], text("show"));
  const set = (change: Record<string, string | undefined>, replace = true) =>
    setSearch(
      Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value ?? null])),
      { replace, scroll: false },
    );

  const [sending, setSending] = createSignal<Sending>();
  const [failure, setFailure] = createSignal<{ error: unknown; name: string }>();
  /** Held in this tab alone, so that it may be read again with other settings. */
  const [file, setFile] = createSignal<File>();
  const [accepted, setAccepted] = createSignal<JustAccepted>();
  const [said, say] = createSignal("");
  /** The answer to a file need not be asked for a second time. */
  let justSent: Preflight | undefined;
  const [preflight, { mutate, refetch }] = createResource(preflightId, async (id) => {
    const sent = justSent;
    justSent = undefined;
    return sent?.id === id ? sent : fetchPreflight(id);
  });
  let controller: AbortController | undefined;
  onCleanup(() => controller?.abort());

  const send = async (file: File) => {
    controller?.abort();
    const mine = new AbortController();
    controller = mine;
    setFile(() => file);
    setFailure(undefined);
    setSending({ name: file.name, share: 0 });
    try {
      const query = {
        kind: settings.kind(),
        within: settings.within(),
        structure: settings.structure(),
        asOf: settings.date(),
      };
      const answer = await sendFile(
        file,
        query,
        (share) => controller === mine && setSending({ name: file.name, share }),
        mine.signal,
      );
      justSent = answer;
      set({ preflight: answer.id, show: undefined, batch: undefined }, false);
    } catch (error) {
      if (controller === mine) setFailure({ error, name: file.name });
    } finally {
      if (controller === mine) setSending(undefined);
    }
  };

  const step = () => (preflightId() ? "check" : batchId() ? "accepted" : "file");
  // What was said of one step is not repeated in the next.
  createEffect(on(step, () => setFailure(undefined), { defer: true }));

  return {
    settings,
    preflightId,
    batchId,
    shown,
    step,
    set,
    preflight,
    /** The preflight as it stands after choices. */
    setPreflight: (next: Preflight) => mutate(next),
    refetch,
    sending,
    failure,
    send,
    file,
    /** Reads the file of this tab again, as the settings stand now. */
    sendAgain: async () => {
      const known = file();
      const old = preflightId();
      if (!known) return;
      await send(known);
      if (old && old !== preflightId()) await leavePreflight(old).catch(() => undefined);
    },
    cancel: () => {
      controller?.abort();
    },
    isCancelled: () => {
      const error = failure()?.error;
      return error instanceof ApiError && error.code === "cancelled";
    },
    leave: async () => {
      const id = preflightId();
      set({ preflight: undefined, show: undefined }, false);
      // Whoever leaves is gone: one that the server kept would expire by itself.
      if (id) await leavePreflight(id).catch(() => undefined);
    },
    accepted,
    finish: (result: JustAccepted) => {
      setAccepted(result);
      set({ preflight: undefined, show: undefined, batch: result.batch ?? "known" }, false);
    },
    restart: () => set({ preflight: undefined, show: undefined, batch: undefined }, false),
    said,
    say,
  };
}
