let awaited: string | undefined;

/** The reader went to a unit by name: its card takes the focus when it opens. */
export function focusCardOf(code: string) {
  awaited = code;
}

/** Whether the card of this unit is the one awaited. Asked once: any card that opens ends the wait. */
export function takeCardFocus(code: string): boolean {
  const isAwaited = awaited === code;
  awaited = undefined;
  return isAwaited;
}
