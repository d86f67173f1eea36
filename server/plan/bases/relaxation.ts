import { filterOptions, type Options } from "./options.ts";

/** Which candidates are to be opened for whom, as a relaxation sees it; all costs in one unit. */
export interface Choice {
  options: Options;
  /** Opening cost by candidate. */
  opening: Float64Array;
  /** Clients that a base serves at most, by candidate. */
  capacity: Float64Array;
  bases: number;
  pinned: ReadonlySet<number>;
  /** Candidates that may hold a base, the pinned ones among them; at least `bases`. */
  allowed: readonly number[];
}

/** A plan that a choice must go on holding. */
export interface Kept {
  open: ReadonlySet<number>;
  /** Candidate that serves each client, −1 for none, and at what cost. */
  candidateOf: Int32Array;
  costs: Float64Array;
}

/** Steps of a climb after which it mixes in new plans by a fifth less. */
const MIXING_STEPS = 100;
/** Futile steps in a row after which they become shorter by a third. */
const FUTILE_STEPS = 20;

/**
 * Lagrangean relaxation: every client offers a price u for being served, and a base serves those who offer
 * more than they cost it, as many as it can. For any prices u
 *
 *     L(u) = Σ_i u_i + least Σ of v_j over `bases` candidates j
 *     v_j  = opening_j + least Σ of (c_ij − u_i) over at most capacity_j clients i
 *
 * is a lower bound of the cost of any plan. `climb` raises it.
 *
 * @see Barahona & Chudak (2005), "Near-optimal solutions to large-scale facility location problems", for the
 *   volume algorithm: it follows a running mean of the relaxed plans, and so also tells to what share each
 *   candidate is open in one that is near the best.
 */
export class Relaxation {
  /** The greatest lower bound so far. */
  bound: number;
  /** As narrowed so far. */
  choice: Choice;
  readonly #best: Float64Array;
  readonly #price: Float64Array;
  /** By how much each client is served too little: in the last relaxed plan, and in the running mean. */
  readonly #missing: Float64Array;
  readonly #meanMissing: Float64Array;
  readonly #value: Float64Array;
  /** To what share each candidate is open in the running mean. */
  readonly #share: Float64Array;
  readonly #entry: Entry;
  #order: Int32Array = new Int32Array();
  #length = 0.1;
  #mixing = 0.9;
  #steps = 0;
  #futile = 0;

  /** @param price  The first price of every client. */
  constructor(choice: Choice, price: Float64Array) {
    const candidates = choice.opening.length;
    this.choice = choice;
    this.#best = price.slice();
    this.#price = price.slice();
    this.#missing = new Float64Array(price.length);
    this.#value = new Float64Array(candidates);
    this.#entry = new Entry(candidates);
    this.bound = this.#evaluate(price);
    this.#meanMissing = this.#missing.slice();
    this.#share = new Float64Array(candidates);
    for (const j of this.#opened()) this.#share[j] = 1;
  }

  /**
   * @param target  Cost of a known plan: the climb ends where the bound exceeds it.
   * @returns Whether it may be worth going on.
   */
  climb(steps: number, target: number, until: number): boolean {
    const { bases } = this.choice;
    const before = this.bound;
    for (let step = 0; step < steps; step++) {
      if (this.bound >= target || performance.now() > until) return false;
      const mean = this.#meanMissing;
      const norm = mean.reduce((sum, missing) => sum + missing * missing, 0);
      if (norm < 1e-12) return false;
      this.#move((this.#length * (target - this.bound)) / norm);
      const bound = this.#evaluate(this.#price);
      if (bound > this.bound) {
        this.bound = bound;
        this.#best.set(this.#price);
        this.#futile = 0;
        // Further the same way: the last plan misses what the mean misses.
        if (this.#agreement() > 0) this.#length = Math.min(2, this.#length * 1.1);
      } else if (++this.#futile >= FUTILE_STEPS) {
        this.#length *= 0.66;
        this.#futile = 0;
      }
      const mixing = this.#mix();
      for (const j of this.choice.allowed) this.#share[j]! *= 1 - mixing;
      for (const j of this.#opened()) this.#share[j]! += mixing;
      if (++this.#steps % MIXING_STEPS === 0) this.#mixing = Math.max(1e-3, this.#mixing * 0.8);
    }
    return this.bound - before > 0.01 * (target - before) && bases > 0;
  }

  /**
   * The choice without what no plan cheaper than `target` can hold: forced into a plan, it lifts the bound
   * above it. What `kept` holds stays.
   */
  narrow(target: number, kept: Kept): void {
    const { options, bases, pinned } = this.choice;
    const bound = this.#evaluate(this.#best);
    const value = this.#value;
    const order = this.#order;
    // The candidate that gives way to one that is opened; pinned ones never do.
    const last = pinned.size < bases ? value[order[bases - 1]!]! : Number.NEGATIVE_INFINITY;
    const next = bases < order.length ? value[order[bases]!]! : Number.POSITIVE_INFINITY;
    const opened = new Set(order.subarray(0, bases));
    /** By how much the bound rises when the candidate must hold a base. */
    const rise = (j: number) => (opened.has(j) ? 0 : Math.max(0, value[j]! - last));
    const allowed = [...order].filter((j) => bound + rise(j) < target || kept.open.has(j));
    const forced = [...opened].filter(
      (j) => bound - value[j]! + next >= target && kept.open.has(j),
    );
    const isAllowed = new Uint8Array(value.length);
    for (const j of allowed) isAllowed[j] = 1;
    const offer = (o: number, i: number) => options.costs[o]! - this.#best[i]!;
    const narrowed = filterOptions(
      options,
      (o, i) => {
        const j = options.candidates[o]!;
        if (kept.candidateOf[i] === j) return true;
        const more = Math.max(0, offer(o, i) - Math.min(0, this.#entry.offer[j]!));
        return isAllowed[j] === 1 && bound + rise(j) + more < target;
      },
      (o, i) => bound + offer(o, i) >= target && options.costs[o]! > kept.costs[i]!,
    );
    this.choice = {
      ...this.choice,
      options: narrowed,
      allowed: allowed.sort((a, b) => a - b),
      pinned: new Set([...pinned, ...forced]),
    };
  }

  /** The candidates that are open to the greatest share, pinned ones first. */
  mostOpen(): number[] {
    const { allowed, bases, pinned } = this.choice;
    const others = allowed.filter((j) => !pinned.has(j));
    others.sort((a, b) => this.#share[b]! - this.#share[a]! || a - b);
    return [...pinned, ...others].slice(0, bases);
  }

  /** Sum of the prices of the greatest bound, and v_j with them: any plan costs at least what its candidates add up to. */
  values(): { offered: number; value: Float64Array } {
    this.#evaluate(this.#best);
    return { offered: this.#best.reduce((sum, price) => sum + price, 0), value: this.#value };
  }

  #move(length: number): void {
    const { starts, costs, unserved } = this.choice.options;
    for (let i = 0; i < this.#price.length; i++) {
      // Below its cheapest option a client is served by none, above `unserved` it would rather not be.
      const least = starts[i]! < starts[i + 1]! ? costs[starts[i]!]! : 0;
      const price = this.#best[i]! + length * this.#meanMissing[i]!;
      this.#price[i] = Math.min(unserved[i]!, Math.max(least, price));
    }
  }

  #agreement(): number {
    return this.#missing.reduce((sum, missing, i) => sum + missing * this.#meanMissing[i]!, 0);
  }

  /** Mixes the last relaxed plan into the running mean, by the share that leaves the least missing. */
  #mix(): number {
    const [last, mean] = [this.#missing, this.#meanMissing];
    let along = 0;
    let square = 0;
    for (let i = 0; i < last.length; i++) {
      const difference = last[i]! - mean[i]!;
      along -= mean[i]! * difference;
      square += difference * difference;
    }
    const best = square > 0 ? along / square : this.#mixing;
    const mixing = Math.min(this.#mixing, Math.max(this.#mixing / 10, best));
    for (let i = 0; i < last.length; i++) mean[i] = mixing * last[i]! + (1 - mixing) * mean[i]!;
    return mixing;
  }

  #opened(): Int32Array {
    return this.#order.subarray(0, this.choice.bases);
  }

  /** L(u), the candidates by v, and what is missing in the plan behind it. */
  #evaluate(price: Float64Array): number {
    const { options, opening, bases, pinned, allowed } = this.choice;
    const { starts, candidates, costs } = options;
    const value = this.#value;
    this.#offers(price);
    const rank = value.slice();
    for (const j of pinned) rank[j] = Number.NEGATIVE_INFINITY;
    this.#order = Int32Array.from(allowed).sort((a, b) => rank[a]! - rank[b]! || a - b);
    let bound = 0;
    for (const u of price) bound += u;
    const isOpen = new Uint8Array(opening.length);
    for (let s = 0; s < bases; s++) {
      const j = this.#order[s]!;
      bound += value[j]!;
      isOpen[j] = 1;
    }
    for (let i = 0; i < price.length; i++) {
      const u = price[i]!;
      let missing = 1;
      for (let o = starts[i]!, end = starts[i + 1]!; o < end && costs[o]! < u; o++) {
        const j = candidates[o]!;
        if (isOpen[j] === 1 && this.#entry.admits(j, i, costs[o]! - u)) missing--;
      }
      this.#missing[i] = missing;
    }
    return bound;
  }

  /** v_j of every candidate, and where its capacity ends. */
  #offers(price: Float64Array): void {
    const { options, opening, capacity } = this.choice;
    const { starts, candidates, costs } = options;
    const value = this.#value;
    const offering = new Int32Array(opening.length);
    value.set(opening);
    for (let i = 0; i < price.length; i++) {
      const u = price[i]!;
      for (let o = starts[i]!, end = starts[i + 1]!; o < end && costs[o]! < u; o++) {
        value[candidates[o]!]! += costs[o]! - u;
        offering[candidates[o]!]!++;
      }
    }
    this.#entry.clear();
    const full = new Map<number, [offer: number, client: number][]>();
    for (let j = 0; j < opening.length; j++) if (offering[j]! > capacity[j]!) full.set(j, []);
    if (full.size === 0) return;
    for (let i = 0; i < price.length; i++) {
      const u = price[i]!;
      for (let o = starts[i]!, end = starts[i + 1]!; o < end && costs[o]! < u; o++) {
        full.get(candidates[o]!)?.push([costs[o]! - u, i]);
      }
    }
    for (const [j, offers] of full) {
      offers.sort(([a, i], [b, k]) => a - b || i - k);
      value[j] = opening[j]!;
      for (let served = 0; served < capacity[j]!; served++) value[j]! += offers[served]![0];
      this.#entry.close(j, offers[capacity[j]! - 1]!);
    }
  }
}

/** The last client whom each candidate serves before its capacity ends. */
class Entry {
  readonly offer: Float64Array;
  readonly #client: Int32Array;

  constructor(candidates: number) {
    this.offer = new Float64Array(candidates);
    this.#client = new Int32Array(candidates);
  }

  clear(): void {
    this.offer.fill(0);
  }

  close(candidate: number, [offer, client]: [number, number]): void {
    this.offer[candidate] = offer;
    this.#client[candidate] = client;
  }

  admits(candidate: number, client: number, offer: number): boolean {
    const last = this.offer[candidate]!;
    return offer < last || (offer === last && client <= this.#client[candidate]!);
  }
}
