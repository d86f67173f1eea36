/**
 * Hears a body that nobody wants to its end, within reason: who cannot send everything does not read the
 * answer either.
 */
export async function hearOut({ body }: Request, patienceBytes: number): Promise<void> {
  if (!body || body.locked) return;
  let bytes = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > patienceBytes) return;
  }
}
