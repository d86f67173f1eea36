import type { ReinforcementRow } from "../ledger/rows.ts";
import { addDays, addMonths, DEMO_END } from "./calendar.ts";
import { type Country, distanceSquared, type Place } from "./country.ts";
import { draw, drawBetween } from "./random.ts";

/** Loans that end so soon are agreed anew already, some of them. */
const RENEWED_UNTIL = "2027-02-28";
const RENEWED_SHARE = 0.6;

/** Communes without any loan that are promised one, and from when. */
const PROMISED = 6;
const PROMISED_FROM = "2027-01-01";
const MONTHS = 24;

type Seat = { id: string; lon: number; lat: number };

/**
 * Loans that are agreed and have not begun: terms that end soon renewed from the day after, and border
 * communes that get posts for the first time from the nearest body that lends none yet.
 *
 * @param bodies  Those that lend none yet.
 * @param lasting  Ids of the bodies there are since the change of structure.
 */
export function plannedLoans(
  { after }: Country,
  bodies: readonly Seat[],
  loans: readonly ReinforcementRow[],
  lasting: ReadonlySet<string>,
): ReinforcementRow[] {
  const active = loans.filter(
    ({ structure, from, until }) =>
      structure === "2026" && from <= DEMO_END && until !== null && until >= DEMO_END,
  );
  const renewals = active
    .filter(({ source, until }) => lasting.has(source) && until! <= RENEWED_UNTIL)
    .filter(({ id }) => draw(`renewed/${id}`) < RENEWED_SHARE)
    .map((loan) => loanOf(loan, addDays(loan.until!, 1)));
  const helped = new Set(active.map(({ code }) => code));
  const promises = after
    .filter(({ code, border }) => border && !helped.has(code))
    .sort((a, b) => draw(`promised/${a.code}`) - draw(`promised/${b.code}`))
    .slice(0, PROMISED)
    .map((place) => {
      const posts = drawBetween(`promised-posts/${place.code}`, 2, 3);
      return loanOf({ code: place.code, source: nearest(bodies, place), posts }, PROMISED_FROM);
    });
  return [...renewals, ...promises];
}

function loanOf(
  { code, source, posts }: Pick<ReinforcementRow, "code" | "source" | "posts">,
  from: string,
): ReinforcementRow {
  const until = addDays(addMonths(from, MONTHS), -1);
  const id = `planned-${source}-${code}-${from}`;
  return { id, source, structure: "2026", code, posts, from, until, document: "DEMO" };
}

function nearest(bodies: readonly Seat[], place: Place): string {
  const away = ({ lon, lat }: Seat) => distanceSquared({ position: [lon, lat] }, place);
  return bodies.reduce((best, body) => (away(body) < away(best) ? body : best)).id;
}
