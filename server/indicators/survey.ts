import type { Snapshot } from "../generation/snapshot.ts";
import { isCarried } from "../history/carried-columns.ts";
import type { ObservationRow } from "../ledger/rows.ts";
import { ruleFor } from "../norms/judge.ts";
import type { UnitKind } from "../schema.ts";
import type { Facts } from "./facts.ts";
import { factsOn } from "./facts-on.ts";
import { type UnitReader, unitReader } from "./readers.ts";
import type { Scope } from "./scope.ts";
import { countByKind, statedKinds } from "./stated-base.ts";
import { statementsOf, trainingsOf } from "./statements.ts";
import { kindsOf, membersOf, sameKinds, sumOver } from "./tally.ts";
import { targetsOf } from "./targets.ts";

/** Quarters that a history goes back. */
const HISTORY_DATES = 12;

/** Units of a base on a date. */
export interface Members {
  indices: readonly number[];
  kinds: UnitKind[];
}

/** Everything that is known of a scope, looked up once for all its indicators. */
export class Survey {
  readonly snapshot: Snapshot;
  readonly scope: Scope;
  readonly choice: string;
  readonly statements;
  readonly trainings;
  readonly targets;
  /** Dates of a history before the date asked about, ascending. */
  readonly dates: string[];
  readonly #facts = new Map<string, Facts>();
  readonly #members = new Map<string, Members>();

  /**
   * @param choice  Norm by which `units_meeting_norm` is counted.
   * @throws {AppError} `norm.unknown`, 404.
   */
  constructor(snapshot: Snapshot, scope: Scope, choice: string) {
    // Refused also where no indicator asked for counts by it.
    ruleFor(snapshot.norms, choice, scope.asOf);
    this.snapshot = snapshot;
    this.scope = scope;
    this.choice = choice;
    this.statements = statementsOf(snapshot, scope);
    this.trainings = trainingsOf(snapshot, scope);
    this.targets = targetsOf(snapshot, scope);
    const { structure, asOf } = scope;
    const reported = isCarried(structure, asOf) ? snapshot.structures["2021"] : structure;
    this.dates = reported.staffing.dates
      .filter((date) => date < asOf && date >= reported.inForceFrom)
      .slice(-HISTORY_DATES);
  }

  /** @throws {AppError} `norm.unknown`, 404. */
  reader(id: string): UnitReader | undefined {
    return unitReader(this.snapshot, id, this.choice, this.scope.asOf);
  }

  facts(asOf: string): Facts {
    const known = this.#facts.get(asOf);
    if (known) return known;
    const facts = factsOn(this.snapshot, this.scope, asOf);
    this.#facts.set(asOf, facts);
    return facts;
  }

  /** Units an indicator is counted among on a date, and their kinds. */
  members(reader: UnitReader, asOf: string, kinds?: readonly UnitKind[]): Members {
    const facts = this.facts(asOf);
    const look = () => {
      const indices = membersOf(facts, reader, this.scope.indices, kinds);
      return { indices, kinds: kindsOf(facts, indices) };
    };
    if (reader.among) return look();
    const key = `${asOf} ${kinds?.join() ?? "all"}`;
    const known = this.#members.get(key) ?? look();
    this.#members.set(key, known);
    return known;
  }

  /**
   * Kinds of the units that a statement counts among, see `statedKinds`; none where it stands on a base that
   * the units of the scope do not have. A sum of posts has no number of units.
   */
  statedKinds(reader: UnitReader, row: ObservationRow): UnitKind[] {
    const { indices } = this.members(reader, row.asOf);
    const units = countByKind(this.facts(row.asOf), indices);
    return statedKinds(units, reader.beyond ? { ...row, of: null } : row) ?? [];
  }

  /** Value on a date and base; undefined when the base was another one then, or nothing is known. */
  valueAt(reader: UnitReader, asOf: string, kinds: readonly UnitKind[]) {
    const facts = this.facts(asOf);
    const members = this.members(reader, asOf, kinds);
    if (!sameKinds(members.kinds, kinds)) return undefined;
    const { value } = sumOver(facts, reader, members.indices);
    if (value === null) return undefined;
    return { asOf, value, of: reader.beyond ? null : members.indices.length };
  }
}
