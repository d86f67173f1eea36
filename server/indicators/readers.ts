import type { Snapshot } from "../generation/snapshot.ts";
import { countFor, isMeantFor, ruleFor, verdictOf } from "../norms/judge.ts";
import type { Norm } from "../norms/schema.ts";
import { isBorderCommune } from "../reinforcement/border.ts";
import { normOfIndicator } from "./catalogue.ts";
import type { Facts, PostsAndLoans, RowMark } from "./facts.ts";

/** Posts of a unit, and the least it needs to count as a unit; null for what is not known. */
export interface Compared {
  count: number | null;
  least: number | null;
}

/** How rows of units make an indicator. */
export interface UnitReader {
  /** What the unit adds: 1 or 0 where units are counted, posts otherwise; null when not known. */
  read(facts: Facts, i: number): number | null;
  /** Rows behind it. */
  marks(facts: Facts, i: number): readonly RowMark[];
  /** Day on which something ended that no row in force tells; null for nothing. */
  endedOn?(facts: Facts, i: number): string | null;
  /** Units among which it is counted, of those the scheme covers; all of them by default. */
  among?(facts: Facts, i: number): boolean;
  /** Counted among units on the land border alone: its base is named so. */
  onBorder?: true;
  /** Of units that are held to a number of posts. */
  compares?: {
    role: Norm["role"];
    of(facts: Facts, i: number): Compared;
  };
  /** Only of a sum of posts, which has no "of": what it takes of posts that no unit's figure holds. */
  beyond?(posts: PostsAndLoans): number;
}

const staffing = (facts: Facts, i: number) => facts.staffingMarks(i);
const one = (mark: RowMark | undefined) => (mark ? [mark] : []);

type Counts = NonNullable<ReturnType<Facts["posts"]>>;
const total = ({ chiefs, deputies, officers }: Counts) => chiefs + deputies + officers;

const posts = (of: (counts: Counts) => number): UnitReader => ({
  read: (facts, i) => {
    const counts = facts.posts(i);
    return counts && of(counts);
  },
  marks: staffing,
  beyond: of,
});

const unitsWith = (least: number, role: Norm["role"]): UnitReader => {
  const count = (facts: Facts, i: number) => {
    const counts = facts.posts(i);
    return counts && countFor(role, counts);
  };
  return {
    read: (facts, i) => {
      const posts = count(facts, i);
      return posts === null ? null : Number(posts >= least);
    },
    compares: { role, of: (facts, i) => ({ count: count(facts, i), least }) },
    marks: staffing,
  };
};

const ladder = (which: "headquarters" | "housing"): UnitReader => ({
  read: (facts, i) => {
    const step = facts[which](i);
    return step ? Number(step.rung === "completed") : null;
  },
  marks: (facts, i) => one(facts[which](i)),
});

const loanMarks = (facts: Facts, i: number) => facts.loanMarks(i);

const loanEnded = (facts: Facts, i: number) => facts.loanEnded(i);

const onLoan = (facts: Facts, i: number) => facts.lent(i);

const READERS: Record<string, UnitReader> = {
  units_with_police: unitsWith(1, "total"),
  strength: posts(total),
  chiefs: posts(({ chiefs }) => chiefs),
  deputies: posts(({ deputies }) => deputies),
  officers: posts(({ officers }) => officers),
  units_with_two_deputies: unitsWith(2, "deputy"),
  units_at_or_above_eight: unitsWith(8, "total"),
  headquarters_completed: ladder("headquarters"),
  housing_completed: ladder("housing"),
  units_with_vehicle: {
    read: (facts, i) => {
      const row = facts.vehicles(i);
      return row ? Number(row.count > 0) : null;
    },
    marks: (facts, i) => one(facts.vehicles(i)),
  },
  border_communes_reinforced: {
    onBorder: true,
    among: ({ structure, asOf }, i) => isBorderCommune(structure, i, asOf),
    read: (facts, i) => Number(onLoan(facts, i) > 0),
    marks: loanMarks,
    endedOn: loanEnded,
  },
  border_reinforcements: {
    read: onLoan,
    marks: loanMarks,
    endedOn: loanEnded,
    beyond: ({ reinforcement }) => reinforcement,
  },
};

/**
 * How an indicator is made from the rows of units; undefined for one that only documents state.
 *
 * @param choice  Norm by which `units_meeting_norm` is counted, see `ruleFor`.
 * @throws {AppError} `norm.unknown`, 404.
 */
export function unitReader(
  snapshot: Snapshot,
  id: string,
  choice: string,
  asOf: string,
): UnitReader | undefined {
  if (id === "units_meeting_norm") return choiceReader(snapshot, choice, asOf);
  const norm = snapshot.norms.find((known) => known.id === normOfIndicator(id));
  if (!norm) return READERS[id];
  return {
    among: ({ structure }, i) => isMeantFor(norm, structure.communes[i]!),
    read: (facts, i) => {
      const counts = facts.posts(i);
      return counts && Number(verdictOf(norm, counts, facts.asOf) === "met");
    },
    compares: {
      role: norm.role,
      of: (facts, i) => {
        const counts = facts.posts(i);
        return { count: counts && countFor(norm.role, counts), least: norm.min };
      },
    },
    marks: staffing,
  };
}

function choiceReader(snapshot: Snapshot, choice: string, asOf: string): UnitReader {
  const ruleOf = ruleFor(snapshot.norms, choice, asOf);
  return {
    among: ({ structure }, i) => ruleOf(structure.communes[i]!) !== undefined,
    read: (facts, i) => {
      const counts = facts.posts(i);
      const rule = ruleOf(facts.structure.communes[i]!);
      if (!counts || !rule) return null;
      return Number(countFor(rule.role, counts) >= rule.min);
    },
    compares: {
      role: snapshot.norms.find(({ id }) => id === choice)?.role ?? "total",
      of: (facts, i) => {
        const counts = facts.posts(i);
        const rule = ruleOf(facts.structure.communes[i]!);
        return {
          count: counts && rule ? countFor(rule.role, counts) : null,
          least: rule?.min ?? null,
        };
      },
    },
    marks: staffing,
  };
}
