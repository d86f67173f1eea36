/**
 * What was typed last time, kept in this browser alone: the office that imports and the publisher.
 * A browser that keeps nothing only means typing it again.
 */
export function recall(name: "who" | "publisher"): string {
  try {
    return localStorage.getItem(`import.${name}`) ?? "";
  } catch {
    return "";
  }
}

export function remember(name: "who" | "publisher", text: string): void {
  try {
    localStorage.setItem(`import.${name}`, text);
  } catch {
    // Private windows may refuse.
  }
}
