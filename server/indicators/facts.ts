import type { Held, Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { latestOn } from "../headquarters/rung.ts";
import type { LadderRow, ReinforcementRow, VehicleRow } from "../ledger/rows.ts";
import type { Posts } from "../norms/judge.ts";
import { activeLoans, sumPosts } from "../reinforcement/active.ts";
import { UNIT_STATES, type UnitState } from "../schema.ts";
import { postsAt, type StaffingOn, staffingOn } from "../staffing/state.ts";

/** Where a unit's figure comes from. */
export interface RowMark {
  asOf: string;
  document: string;
}

/** Posts by role, and posts on loan. */
export interface PostsAndLoans extends Posts {
  reinforcement: number;
}

const NOTHING: PostsAndLoans = { chiefs: 0, deputies: 0, officers: 0, reinforcement: 0 };

/**
 * What rows say of communes on one date. Each part is looked up when an indicator first asks for it:
 * most ask for the strength alone.
 */
export class Facts {
  readonly snapshot: Snapshot;
  readonly structure: StructureSnapshot;
  readonly asOf: string;
  readonly #indices: readonly number[];
  #staffing: StaffingOn | undefined;

  /** @param indices  Communes that may be asked for. */
  constructor(
    snapshot: Snapshot,
    structure: StructureSnapshot,
    asOf: string,
    indices: readonly number[],
  ) {
    this.snapshot = snapshot;
    this.structure = structure;
    this.asOf = asOf;
    this.#indices = indices;
  }

  state(i: number): UnitState {
    return UNIT_STATES[this.#on().state[i]!]!;
  }

  /** Whether the scheme covers the unit: it owes figures and counts in a base. */
  isDue(i: number): boolean {
    const state = this.state(i);
    return state !== "not_applicable" && state !== "dissolved";
  }

  /** Posts by role; null when nothing is known. */
  posts(i: number): Posts | null {
    return postsAt(this.structure, this.#on().row[i]!, i);
  }

  /** Reports behind the posts: one, or none where nothing is known. */
  staffingMarks(i: number): RowMark[] {
    const cell = this.#cell(i);
    if (cell === undefined) return [];
    const { dates, document } = this.structure.staffing;
    return [
      {
        asOf: dates[this.#on().row[i]!]!,
        document: this.snapshot.documentIds[document[cell]!]!,
      },
    ];
  }

  headquarters(i: number): Held<LadderRow> | undefined {
    return latestOn(this.structure.headquarters.get(this.#code(i)), this.asOf);
  }

  housing(i: number): Held<LadderRow> | undefined {
    return latestOn(this.structure.housing.get(this.#code(i)), this.asOf);
  }

  vehicles(i: number): Held<VehicleRow> | undefined {
    return latestOn(this.structure.vehicles.get(this.#code(i)), this.asOf);
  }

  /** Posts on loan to the unit. */
  lent(i: number): number {
    return sumPosts(this.#loans(i));
  }

  loanMarks(i: number): RowMark[] {
    return this.#loans(i).map(({ from, document }) => ({ asOf: from, document }));
  }

  /** Posts in the scope that no unit's figure holds. */
  beyondUnits(): PostsAndLoans {
    return NOTHING;
  }

  /** Last day of the loan to the unit that ended last; null while none has. */
  loanEnded(i: number): string | null {
    return lastEnd(this.structure.loans.get(this.#code(i)), this.asOf);
  }

  #loans(i: number): ReinforcementRow[] {
    return activeLoans(this.structure, this.#code(i), this.asOf);
  }

  #code(i: number): string {
    return this.structure.communes[i]!.code;
  }

  #cell(i: number): number | undefined {
    const row = this.#on().row[i]!;
    return row < 0 ? undefined : row * this.structure.communes.length + i;
  }

  #on(): StaffingOn {
    this.#staffing ??= staffingOn(this.structure, this.asOf, this.#indices);
    return this.#staffing;
  }
}

/** Last day of the loan that ended last before a date; null where none had. */
export function lastEnd(loans: readonly ReinforcementRow[] = [], asOf: string): string | null {
  const ends = loans.flatMap(({ until }) => (until !== null && until < asOf ? until : []));
  return ends.sort().at(-1) ?? null;
}
