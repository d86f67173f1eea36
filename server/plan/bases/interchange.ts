import { costOf } from "./options.ts";
import type { BasesProblem } from "./problem.ts";
import type { Choice } from "./relaxation.ts";

/** Opens the candidate that saves most, again and again, until enough are open. Capacities play no part. */
export function grow(problem: BasesProblem, choice: Choice, start: readonly number[]): number[] {
  const { options, opening, allowed, bases } = choice;
  const { starts, candidates, costs, unserved } = options;
  const open = new Set(start);
  const least = unserved.slice();
  const serve = (j: number) => {
    for (let i = 0; i < least.length; i++) least[i] = Math.min(least[i]!, costOf(problem, i, j));
  };
  for (const j of open) serve(j);
  const gain = new Float64Array(opening.length);
  while (open.size < bases) {
    gain.fill(0);
    for (let i = 0; i < least.length; i++) {
      for (let o = starts[i]!; o < starts[i + 1]! && costs[o]! < least[i]!; o++) {
        gain[candidates[o]!]! += least[i]! - costs[o]!;
      }
    }
    let [best, chosen] = [Number.NEGATIVE_INFINITY, -1];
    for (const j of allowed) {
      const profit = gain[j]! - opening[j]!;
      if (profit > best && !open.has(j)) [best, chosen] = [profit, j];
    }
    open.add(chosen);
    serve(chosen);
  }
  return [...open];
}

/**
 * Exchanges one open candidate for a closed one as long as that makes the set cheaper, the best exchange
 * first, of equal ones that of the smallest candidates. Capacities play no part. Costs are whole.
 *
 * @param until  Moment (`performance.now()`) after which it begins no further exchange.
 * @see Teitz & Bart (1968); Resende & Werneck (2007), "A fast swap-based local search procedure for location
 *   problems", for the profit of all exchanges at once.
 */
export function interchange(
  problem: BasesProblem,
  choice: Choice,
  start: readonly number[],
  until: number,
): number[] {
  const set = new ExchangeableSet(problem, choice, start);
  for (let best = set.best(); best && performance.now() <= until; best = set.best()) {
    set.exchange(best.slot, best.into);
  }
  return set.open.toSorted((a, b) => a - b);
}

const NOBODY = -1;

/**
 * A set of open candidates with, kept up to date, what opening each closed one gains (`gain`), what closing
 * each open one loses (`loss`), and how much less both together lose (`shared`).
 */
class ExchangeableSet {
  /** By slot. */
  readonly open: number[];
  readonly #problem: BasesProblem;
  readonly #choice: Choice;
  readonly #slotOf: Int32Array;
  readonly #gain: Float64Array;
  readonly #loss: Float64Array;
  readonly #shared: Float64Array;
  /** Slot and cost of the cheapest and the second cheapest open option of every client. */
  readonly #slots: Int32Array;
  readonly #costs: Float64Array;

  constructor(problem: BasesProblem, choice: Choice, start: readonly number[]) {
    const clients = choice.options.unserved.length;
    const candidates = choice.opening.length;
    this.#problem = problem;
    this.#choice = choice;
    this.open = [...start];
    this.#slotOf = new Int32Array(candidates).fill(NOBODY);
    for (const [slot, j] of this.open.entries()) this.#slotOf[j] = slot;
    this.#gain = new Float64Array(candidates);
    this.#loss = new Float64Array(this.open.length);
    this.#shared = new Float64Array(candidates * this.open.length);
    this.#slots = new Int32Array(2 * clients);
    this.#costs = new Float64Array(2 * clients);
    for (let i = 0; i < clients; i++) {
      this.#find(i);
      this.#count(i, 1);
    }
  }

  /** The exchange that makes the set cheapest; undefined where none makes it cheaper. */
  best(): { slot: number; into: number } | undefined {
    const { opening, pinned, allowed } = this.#choice;
    let most = 0;
    let found: { slot: number; into: number } | undefined;
    for (const into of allowed) {
      if (this.#slotOf[into] !== NOBODY) continue;
      const row = into * this.open.length;
      for (const [slot, out] of this.open.entries()) {
        const profit =
          this.#gain[into]! -
          this.#loss[slot]! +
          this.#shared[row + slot]! +
          opening[out]! -
          opening[into]!;
        if (profit > most && !pinned.has(out)) {
          most = profit;
          found = { slot, into };
        }
      }
    }
    return found;
  }

  exchange(slot: number, into: number): void {
    const touched: number[] = [];
    for (let i = 0; 2 * i < this.#slots.length; i++) {
      const has = this.#slots[2 * i] === slot || this.#slots[2 * i + 1] === slot;
      if (has || costOf(this.#problem, i, into) < this.#costs[2 * i + 1]!) touched.push(i);
    }
    for (const i of touched) this.#count(i, -1);
    this.#slotOf[this.open[slot]!] = NOBODY;
    this.#slotOf[into] = slot;
    this.open[slot] = into;
    for (const i of touched) {
      this.#find(i);
      this.#count(i, 1);
    }
  }

  #find(i: number): void {
    const { starts, candidates, costs, unserved } = this.#choice.options;
    let found = 0;
    for (let o = starts[i]!; o < starts[i + 1]! && found < 2; o++) {
      const slot = this.#slotOf[candidates[o]!]!;
      if (slot === NOBODY || costs[o]! >= unserved[i]!) continue;
      this.#slots[2 * i + found] = slot;
      this.#costs[2 * i + found++] = costs[o]!;
    }
    for (; found < 2; found++) {
      this.#slots[2 * i + found] = NOBODY;
      this.#costs[2 * i + found] = unserved[i]!;
    }
  }

  /** Adds a client's part to the profits, or takes it away. */
  #count(i: number, sign: 1 | -1): void {
    const { starts, candidates, costs } = this.#choice.options;
    const slot = this.#slots[2 * i]!;
    const [first, second] = [this.#costs[2 * i]!, this.#costs[2 * i + 1]!];
    if (slot !== NOBODY) this.#loss[slot]! += sign * (second - first);
    const slots = this.open.length;
    for (let o = starts[i]!; o < starts[i + 1]! && costs[o]! < second; o++) {
      const j = candidates[o]!;
      if (costs[o]! < first) this.#gain[j]! += sign * (first - costs[o]!);
      if (slot !== NOBODY) {
        this.#shared[j * slots + slot]! += sign * (second - Math.max(costs[o]!, first));
      }
    }
  }
}
