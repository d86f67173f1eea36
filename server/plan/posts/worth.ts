/** Consecutive posts of a commune that are worth the same. */
export interface WorthStep {
  /** Thousandths of need for each of these posts. */
  worth: number;
  posts: number;
}

/**
 * Worth of the k-th post in a commune, k from 1: `round(need × diminishing^(k − 1))`, in thousandths.
 * Never rises with k.
 */
export const worthOf = (need: number, diminishing: number, k: number): number =>
  Math.round(need * diminishing ** (k - 1));

/** Worth of the first `most` posts, equal ones together; a commune that takes none has no step. */
export function worthSteps(need: number, diminishing: number, most: number): WorthStep[] {
  const steps: WorthStep[] = [];
  for (let k = 1; k <= most; k++) {
    const worth = worthOf(need, diminishing, k);
    const last = steps.at(-1);
    if (last?.worth !== worth) steps.push({ worth, posts: 1 });
    else if (worth > 0 && diminishing < 1) last.posts++;
    else {
      // From here on every post is worth the same.
      last.posts += most - k + 1;
      break;
    }
  }
  return steps;
}

/** Need met by so many posts in a commune, in thousandths. */
export function needMet(need: number, diminishing: number, posts: number): number {
  return worthSteps(need, diminishing, posts).reduce(
    (sum, step) => sum + step.worth * step.posts,
    0,
  );
}
