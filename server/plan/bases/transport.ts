/** What every client costs at every base that may serve it. */
export interface Transport {
  /** Cost of client i at base b at `i × bases + b`, whole; Infinity where b cannot serve i. */
  costs: Float64Array;
  /** Clients that each base serves at most. */
  capacity: ArrayLike<number>;
}

/**
 * Serves every client by one base at the least cost within the capacities: everybody first goes to the
 * cheapest base, then the clients too many move on along the cheapest chain of moves, one by one, which
 * keeps the whole at least cost for what has been moved (successive shortest paths).
 *
 * @returns The base of every client, or undefined where the capacities cannot serve all.
 * @see Ahuja, Magnanti & Orlin (1993), "Network Flows", section 9.7.
 */
export function transport({ costs, capacity }: Transport): Int32Array | undefined {
  const bases = capacity.length;
  const clients = costs.length / bases;
  const baseOf = new Int32Array(clients);
  const served: number[][] = Array.from({ length: bases }, () => []);
  for (let i = 0; i < clients; i++) {
    let best = 0;
    for (let b = 1; b < bases; b++) {
      if (costs[i * bases + b]! < costs[i * bases + best]!) best = b;
    }
    if (costs[i * bases + best] === Number.POSITIVE_INFINITY) return undefined;
    baseOf[i] = best;
    served[best]!.push(i);
  }
  const moves = new Moves(costs, bases);
  for (let b = 0; b < bases; b++) moves.measure(b, served[b]!);
  for (;;) {
    const chain = moves.cheapestChain(
      (b) => served[b]!.length > capacity[b]!,
      (b) => served[b]!.length < capacity[b]!,
    );
    if (chain === "none needed") return baseOf;
    if (chain === "none") return undefined;
    for (const [client, to] of chain) {
      const from = served[baseOf[client]!]!;
      from.splice(from.indexOf(client), 1);
      served[to]!.push(client);
      baseOf[client] = to;
    }
    for (const b of new Set(chain.flatMap(([, to, from]) => [from, to]))) {
      moves.measure(b, served[b]!);
    }
  }
}

type Move = [client: number, to: number, from: number];

/** The cheapest client to move from each base to each other. */
class Moves {
  readonly #costs: Float64Array;
  readonly #bases: number;
  readonly #least: Float64Array;
  readonly #client: Int32Array;

  constructor(costs: Float64Array, bases: number) {
    this.#costs = costs;
    this.#bases = bases;
    this.#least = new Float64Array(bases * bases);
    this.#client = new Int32Array(bases * bases);
  }

  measure(from: number, served: readonly number[]): void {
    const bases = this.#bases;
    const row = from * bases;
    this.#least.fill(Number.POSITIVE_INFINITY, row, row + bases);
    for (const i of served) {
      const own = this.#costs[i * bases + from]!;
      for (let b = 0; b < bases; b++) {
        const more = this.#costs[i * bases + b]! - own;
        const edge = row + b;
        // Of equal ones the first client, in whatever order they came.
        if (more < this.#least[edge]! || (more === this.#least[edge]! && i < this.#client[edge]!)) {
          this.#least[edge] = more;
          this.#client[edge] = i;
        }
      }
    }
  }

  /** Bellman and Ford, from all bases that are too full to the nearest that is not full. */
  cheapestChain(
    isOver: (base: number) => boolean,
    isUnder: (base: number) => boolean,
  ): Move[] | "none" | "none needed" {
    const bases = this.#bases;
    const far = new Float64Array(bases).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(bases).fill(-1);
    let queue: number[] = [];
    for (let b = 0; b < bases; b++) {
      if (!isOver(b)) continue;
      far[b] = 0;
      queue.push(b);
    }
    if (queue.length === 0) return "none needed";
    while (queue.length > 0) {
      const next = new Set<number>();
      for (const from of queue) {
        for (let to = 0; to < bases; to++) {
          const way = far[from]! + this.#least[from * bases + to]!;
          if (way >= far[to]!) continue;
          far[to] = way;
          before[to] = from;
          next.add(to);
        }
      }
      queue = [...next];
    }
    let end = -1;
    for (let b = 0; b < bases; b++) {
      if (isUnder(b) && far[b]! < (end < 0 ? Number.POSITIVE_INFINITY : far[end]!)) end = b;
    }
    if (end < 0) return "none";
    const chain: Move[] = [];
    for (let to = end; before[to]! >= 0; to = before[to]!) {
      const from = before[to]!;
      chain.push([this.#client[from * bases + to]!, to, from]);
    }
    return chain;
  }
}
