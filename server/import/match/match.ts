import type { Snapshot } from "../../generation/snapshot.ts";
import type { UnitKind } from "../../schema.ts";
import type { Unit } from "../../units/schema.ts";
import type { MatchHow, Reason } from "../schema.ts";
import { agreement, type Said } from "./agreement.ts";
import { kindNamed, type Reading, readName } from "./names.ts";
import { districtsNamed, provincesNamed } from "./places.ts";
import { hasNoMarks, mayMean, spell } from "./spelling.ts";
import { districtCodesOf, type Named, type UnitIndex } from "./unit-index.ts";

/** What a row says about its unit; "" where it says nothing. */
export interface UnitText {
  code: string;
  name: string;
  kind: string;
  district: string;
  province: string;
  /** District of the heading above the row. */
  heading: string;
}

export interface MatchContext {
  snapshot: Snapshot;
  index: UnitIndex;
  /** Province that the whole file is about. */
  within: string | null;
  /** What people chose in earlier files, by key of a text: one code, or several where it meant several. */
  remembered: ReadonlyMap<string, readonly string[]>;
  /** What was chosen for this file: key of a text → code. */
  chosen: ReadonlyMap<string, string>;
}

/** What a row is about: a commune, or for some kinds a district, a province or the country. */
export interface Target {
  code: string;
  name: string;
  kind: string;
  parent: string | null;
  district: string | null;
}

export interface Match {
  unit: Target | null;
  how: MatchHow | null;
  confidence: number;
  /** Likeliest first; where the row itself makes the unit clear, empty. */
  candidates: { unit: Target; confidence: number }[];
  /** Text under which a choice is kept. */
  key: string;
  reason: Pick<Reason, "code" | "got"> | null;
  /** A unit that has ended bore this name as well; matters in files that name ended units. */
  alsoFormer: boolean;
  /** Its code had lost the zero it begins with. */
  restored?: boolean;
}

const CONFIDENCE: Record<MatchHow, number> = {
  code_and_name: 1,
  code: 0.98,
  chosen: 1,
  remembered: 1,
  name: 0.95,
  name_without_marks: 0.9,
  code_restored: 0.9,
  former_name: 0.85,
};

/**
 * Finds the commune that a row means. A unit is taken by itself only when nothing in the row speaks
 * against it and no other unit could have been written this way: every spelling that leaves marks out is
 * held against every name it may come from. Everything else is for a person to choose.
 */
export function matchUnit(text: UnitText, context: MatchContext): Match {
  return orChosen(automatic(text, context), text, context, (code) =>
    context.index.byCode.get(code),
  );
}

/**
 * What a person chose goes where nothing else is clear. A text that meant several units of one file is
 * asked about each time, with these units first.
 */
export function orChosen(
  found: Match,
  text: UnitText,
  context: MatchContext,
  unitOf: (code: string) => Target | undefined,
): Match {
  if (found.reason?.code === "outside" || found.reason?.code === "unit_missing") return found;
  const key = keyOfText(text);
  const chosen = context.chosen.get(key);
  if (chosen !== undefined) return chosenUnit({ ...found, key }, unitOf(chosen), "chosen");
  const before = found.unit ? [] : (context.remembered.get(key) ?? []);
  if (before.length === 1) return chosenUnit({ ...found, key }, unitOf(before[0]!), "remembered");
  const first = before.flatMap((code) => unitOf(code) ?? []);
  if (first.length === 0) return { ...found, key };
  const agreed = new Map(found.candidates.map(({ unit, confidence }) => [unit, confidence]));
  const units = [...new Set([...first, ...agreed.keys()])].slice(0, MOST_CANDIDATES);
  const candidates = units.map((unit) => ({ unit, confidence: agreed.get(unit) ?? UNSURE }));
  return { ...found, key, candidates };
}

/** A match with the unit that a person chose, where the structure has it. */
export const chosenUnit = (
  { key, candidates, ...found }: Match,
  unit: Target | undefined,
  how: "chosen" | "remembered",
): Match => (unit ? { ...clear(unit, how), key, candidates } : { ...found, key, candidates });

/** What identifies a text for a later file: as written, but for capitals, spaces and composition. */
export const keyOfText = ({ code, name, kind, district, province, heading }: UnitText): string =>
  [code, kind, name, district || heading, province]
    .map((part) => part.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .join(" · ")
    .slice(0, 1000);

function automatic(text: UnitText, context: MatchContext): Match {
  const { index } = context;
  if (text.code === "" && text.name === "") return open("unit_missing", "");
  if (text.name.startsWith("=")) {
    const { unit } = byCodeText(index, text.code);
    return open("formula", text.name, unit ? [unit] : []);
  }
  const { readings, places } = readName(text.name, isNameIn(index));
  const scope = scopeOf(text, places, context);
  if (scope.fault) return scope.fault;
  const kind = kindNamed(text.kind);
  const byName = candidatesByName(withKind(readings, kind), context, scope);
  const { unit, restored } = byCodeText(index, text.code);
  const said: Said = {
    ...{ coded: unit, readings: text.name === "" ? [] : withKind(readings, kind) },
    ...{ provinces: scope.provinces, districts: scope.districts },
    districtsOf: (one) => districtCodesOf(context.snapshot, index, one),
  };
  const choose = (code: Reason["code"], got: string, units: readonly Unit[]) =>
    open(code, got, units, (one) => agreement(said, one as Unit));
  if (text.code === "") return fromNames(text, byName, context, choose);

  const got = text.code;
  if (!unit) {
    // A code that nobody bears says nothing for the name and something against it.
    return choose("unit_unknown", got, [...byName.fit, ...byName.elsewhere]);
  }
  const others = byName.fit.filter((other) => other !== unit);
  if (!isWithin(unit, scope, context)) {
    if (context.within !== null && unit.parent !== context.within) {
      return choose("outside", got, [unit]);
    }
    return choose("place_differs", got, [unit, ...others]);
  }
  if (text.name === "") {
    if (kind !== undefined && unit.kind !== kind) return choose("kind_differs", got, [unit]);
    return { ...clear(unit, restored ? "code_restored" : "code"), restored };
  }
  const bears = readings.some((reading) => nameFits(reading, unit));
  if (!bears) return choose("code_and_name_differ", got, [unit, ...others]);
  const kindFits = withKind(readings, kind).some(
    (reading) => nameFits(reading, unit) && (!reading.kind || reading.kind === unit.kind),
  );
  if (!kindFits) return choose("kind_differs", got, [unit, ...others]);
  return { ...clear(unit, "code_and_name"), restored };
}

const isNameIn = (index: UnitIndex) => (folded: string) =>
  index.byFolded.has(folded) || index.formerByFolded.has(folded);

interface Scope {
  provinces: ReadonlySet<string> | undefined;
  districts: ReadonlySet<string> | undefined;
  fault?: Match;
}

/** Where the row says the unit lies: its columns, the heading above it and what follows its name. */
function scopeOf(text: UnitText, places: readonly string[], context: MatchContext): Scope {
  const { index, within } = context;
  let provinces: ReadonlySet<string> | undefined = within === null ? undefined : new Set([within]);
  let districts: Set<string> | undefined;
  const outside = (got: string) => ({ provinces, districts, fault: open("outside", got) });
  const unknown = (got: string) => ({ provinces, districts, fault: open("place_differs", got) });

  if (text.province !== "") {
    const named = provincesNamed(index, text.province);
    if (named.size === 0) return unknown(text.province);
    if (provinces && !named.has(within!)) return outside(text.province);
    provinces ??= named;
  }
  const narrow = (codes: Set<string>) => {
    districts = districts ? new Set([...districts].filter((code) => codes.has(code))) : codes;
  };
  const district = text.district || text.heading;
  for (const place of [district, ...places].filter((one) => one !== "")) {
    const districtCodes = new Set(districtsNamed(index, place).map(({ code }) => code));
    const provinceCodes = provincesNamed(index, place);
    if (districtCodes.size === 0 && provinceCodes.size === 0) return unknown(place);
    // "Cao Bằng" after a name may be the city or the province; in a column of districts it is the city.
    const isDistrict = provinceCodes.size === 0 || place === text.district;
    if (districtCodes.size > 0 && isDistrict) narrow(districtCodes);
    else if (districtCodes.size === 0) {
      const before = provinces;
      provinces = before
        ? new Set([...before].filter((code) => provinceCodes.has(code)))
        : provinceCodes;
    }
  }
  return { provinces, districts };
}

interface ByName {
  /** Units that the text may mean, in the place it names. */
  fit: Unit[];
  /** The same name elsewhere, of another kind, or with other marks. */
  elsewhere: Unit[];
  /** Ended units of that name in the place. */
  former: Unit[];
}

const withKind = (readings: readonly Reading[], kind: UnitKind | undefined) =>
  kind === undefined
    ? readings
    : readings
        .filter((reading) => !reading.kind || reading.kind === kind)
        .map((reading) => ({ ...reading, kind }));

function candidatesByName(
  readings: readonly Reading[],
  context: MatchContext,
  scope: Scope,
): ByName {
  const { index } = context;
  const fit = new Set<Unit>();
  const elsewhere = new Set<Unit>();
  const former = new Set<Unit>();
  for (const reading of readings) {
    for (const named of index.byFolded.get(reading.name.folded) ?? []) {
      const fits = isMeant(reading, named) && isWithin(named.unit, scope, context);
      (fits ? fit : elsewhere).add(named.unit);
    }
    for (const named of index.formerByFolded.get(reading.name.folded) ?? []) {
      if (isMeant(reading, named) && formerIsWithin(named.unit, scope, context)) {
        former.add(named.unit);
      }
    }
  }
  for (const unit of fit) elsewhere.delete(unit);
  return { fit: [...fit], elsewhere: [...elsewhere], former: [...former] };
}

function fromNames(
  text: UnitText,
  { fit, elsewhere, former }: ByName,
  context: MatchContext,
  choose: (code: Reason["code"], got: string, units: readonly Unit[]) => Match,
): Match {
  const { index } = context;
  const got = text.name;
  const [only] = fit;
  if (fit.length > 1) return choose("unit_ambiguous", got, fit);
  if (only) {
    const bare = readName(text.name, isNameIn(index)).readings.every(({ name }) =>
      hasNoMarks(name),
    );
    const match = clear(only, bare ? "name_without_marks" : "name");
    const wentElsewhere = former.some(
      ({ code }) => !index.successors(code).some((successor) => successor.code === only.code),
    );
    return { ...match, alsoFormer: wentElsewhere };
  }
  if (former.length > 0) return fromFormer(got, former, index);
  return choose(elsewhere.length > 0 ? "place_differs" : "unit_unknown", got, elsewhere);
}

/** An ended unit stands for its successor only where it became that unit, whole and alone. */
function fromFormer(got: string, former: readonly Unit[], index: UnitIndex): Match {
  const [only] = former;
  const successors = former.flatMap(({ code }) => index.successors(code));
  const units = [...new Set(successors.map(({ code }) => index.byCode.get(code)!))].filter(Boolean);
  const [heir] = units;
  const isRename =
    former.length === 1 &&
    units.length === 1 &&
    successors[0]!.part === "full" &&
    index.predecessors(heir!.code).every(({ code }) => code === only!.code);
  if (isRename) return { ...clear(heir!, "former_name"), alsoFormer: true };
  return { ...open("merged_since", got, units), alsoFormer: true };
}

const isMeant = ({ kind, name }: Reading, named: Named) =>
  (kind === undefined || kind === named.unit.kind) && mayMean(name, named.name);

const nameFits = ({ name }: Reading, unit: Unit) => mayMean(name, spellOf(unit));

const spellings = new WeakMap<Unit, ReturnType<typeof spell>>();
function spellOf(unit: Unit) {
  const known = spellings.get(unit) ?? spell(unit.name);
  spellings.set(unit, known);
  return known;
}

function isWithin(unit: Unit, { provinces, districts }: Scope, context: MatchContext): boolean {
  if (provinces && !provinces.has(unit.parent!)) return false;
  if (!districts) return true;
  const own = districtCodesOf(context.snapshot, context.index, unit);
  return [...districts].some((code) => own.has(code));
}

/** Whether what became of an ended unit lies in the provinces, and it itself lay in the districts. */
function formerIsWithin(unit: Unit, { provinces, districts }: Scope, { index }: MatchContext) {
  if (districts && !districts.has(unit.districtCode!)) return false;
  if (!provinces) return true;
  return index.successors(unit.code).some(({ code }) => {
    return provinces.has(index.byCode.get(code)?.parent ?? "");
  });
}

/** Codes that the lists of the statistics office and of the ministry give two numbers. */
const ALIASES: Record<string, string> = { "06978": "06970", "23938": "23737" };

/** A code as text or as the number a spreadsheet made of it: "5665", "5665.0". */
function byCodeText(index: UnitIndex, text: string): { unit?: Unit; restored: boolean } {
  const digits = /^(\d{1,5})(?:[.,]0+)?$/.exec(text.normalize("NFKC").replace(/[\s']/g, ""))?.[1];
  if (!digits) return { restored: false };
  const code = digits.padStart(5, "0");
  const unit = index.byCode.get(code) ?? index.byCode.get(ALIASES[code] ?? "");
  return { ...(unit && { unit }), restored: digits.length < 5 };
}

export const clear = (unit: Target, how: MatchHow): Match => ({
  unit,
  how,
  confidence: CONFIDENCE[how],
  candidates: [],
  key: "",
  reason: null,
  alsoFormer: false,
});

const MOST_CANDIDATES = 8;

/** Where nothing was said that a unit could agree with. */
const UNSURE = 0.5;

/** @param agreement  How far a unit agrees with what was said, from 0 to 1; the furthest goes first. */
export const open = (
  code: Reason["code"],
  got: string,
  units: readonly Target[] = [],
  agreement: (unit: Target) => number = () => UNSURE,
): Match => ({
  unit: null,
  how: null,
  confidence: 0,
  candidates: [...new Set(units)]
    .map((unit) => ({ unit, confidence: agreement(unit) }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_CANDIDATES),
  key: "",
  reason: { code, got: got.slice(0, 60) },
  alsoFormer: false,
});
