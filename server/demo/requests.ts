import {
  type BatchRows,
  REQUEST_KINDS,
  type RequestKind,
  type RequestRow,
} from "../ledger/rows.ts";
import { type GazetteerCommune, readCommunes } from "../units/gazetteer.ts";
import { addDays, DEMO_END } from "./calendar.ts";
import { draw, drawBetween, drawOne } from "./random.ts";
import { ABOVE, DEPARTMENTS, WORDS } from "./request-words.ts";

/** Where the illustrative requests and templates say they come from. */
export const REGISTER_DOCUMENTS: BatchRows["documents"] = [
  {
    id: "DEMO-REQUEST",
    title: "Kiến nghị minh họa, theo các nhóm việc của hội nghị lắng nghe ý kiến công an xã",
    publisher: "Địa Bàn",
    issuedOn: "2026-11-01",
    demo: true,
  },
  {
    id: "DEMO-TEMPLATE",
    title: "Mẫu báo cáo minh họa",
    publisher: "Địa Bàn",
    issuedOn: "2026-11-01",
    demo: true,
  },
];

const THANH_HOA = "38";
/** Day of the conference of document C. */
const CONFERENCE = "2023-05-17";
const CONFERENCE_REQUESTS = 64;
const LATER_REQUESTS = 220;
const FIRST_LATER_DAY = "2026-01-05";

/** How often each theme comes up, out of their sum. */
const WEIGHTS: Record<RequestKind, number> = {
  reporting: 26,
  headquarters: 24,
  equipment: 20,
  posts: 16,
  allowances: 10,
  other: 4,
};

/**
 * Requests for illustration: of units of Thanh Hóa in the days around the conference of 17 May 2023, and
 * of units of the whole country since January 2026. Each was answered at once, assigned to a department
 * of the province, or is beyond its authority; some that came late have no route yet.
 */
export function requestRows(): RequestRow[] {
  return [...atConference(), ...later()].flat();
}

function atConference(): RequestRow[][] {
  const units = readCommunes("2021").filter(({ province }) => province === THANH_HOA);
  return chosen("conference", units, CONFERENCE_REQUESTS).map((place, i) => {
    const id = `yc-2023-${String(i + 1).padStart(3, "0")}`;
    const askedOn = addDays(CONFERENCE, drawBetween(`asked/${id}`, -12, 0));
    return statesOf(id, "2021", place, askedOn, CONFERENCE);
  });
}

function later(): RequestRow[][] {
  const days = (Date.parse(DEMO_END) - Date.parse(FIRST_LATER_DAY)) / 86_400_000;
  return chosen("later", readCommunes("2026"), LATER_REQUESTS).map((place, i) => {
    const id = `yc-2026-${String(i + 1).padStart(3, "0")}`;
    const askedOn = addDays(FIRST_LATER_DAY, drawBetween(`asked/${id}`, 0, days));
    return statesOf(id, "2026", place, askedOn, askedOn);
  });
}

/** Different places, more of them where people are many: a lottery with tickets by population. */
function chosen(
  name: string,
  places: readonly GazetteerCommune[],
  count: number,
): GazetteerCommune[] {
  const luck = (place: GazetteerCommune) =>
    draw(`${name}/${place.code}`) * (0.4 + Math.min(1, (place.population ?? 0) / 30_000));
  return [...places]
    .map((place) => ({ place, luck: luck(place) }))
    .sort((a, b) => b.luck - a.luck || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, count)
    .map(({ place }) => place)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What became of one request, state after state. */
function statesOf(
  id: string,
  structure: RequestRow["structure"],
  { code }: GazetteerCommune,
  askedOn: string,
  /** Nothing is routed before that day. */
  heardOn: string,
): RequestRow[] {
  const kind = drawKind(id);
  const base = { id, structure, code, askedOn, kind, text: drawOne(`text/${id}`, WORDS[kind]) };
  const document = "DEMO-REQUEST";
  const stateOn = addDays(heardOn, drawBetween(`routed/${id}`, 0, 45));
  if (stateOn > DEMO_END || draw(`unrouted/${id}`) < 0.08) {
    return [
      { ...base, route: "unrouted", assignee: "", state: "open", stateOn: askedOn, document },
    ];
  }
  const chance = draw(`route/${id}`);
  if (chance < 0.34) {
    // Answered in the room, or with the next letter.
    return [{ ...base, route: "answered", assignee: "", state: "closed", stateOn, document }];
  }
  if (chance < 0.78) {
    const doneOn = addDays(stateOn, drawBetween(`done/${id}`, 60, 900));
    const isDone = doneOn <= DEMO_END && draw(`stuck/${id}`) > 0.2;
    const assigned = { ...base, route: "assigned" as const, assignee: DEPARTMENTS[kind], document };
    const open = { ...assigned, state: "open" as const, stateOn };
    return isDone ? [open, { ...assigned, state: "closed", stateOn: doneOn }] : [open];
  }
  const above = { route: "beyond_authority" as const, assignee: ABOVE[kind], document };
  return [{ ...base, ...above, state: "open", stateOn }];
}

function drawKind(id: string): RequestKind {
  const all = REQUEST_KINDS.reduce((sum, kind) => sum + WEIGHTS[kind], 0);
  let ticket = draw(`kind/${id}`) * all;
  for (const kind of REQUEST_KINDS) {
    ticket -= WEIGHTS[kind];
    if (ticket < 0) return kind;
  }
  return "other";
}
