import { expect, type Locator, type Page } from "@playwright/test";

/** Drops a file on the page as a person does, not through the hidden input. */
export async function drop(page: Page, name: string, content: Uint8Array) {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName!));
      return data;
    },
    [name, Buffer.from(content).toString("base64")],
  );
  for (const event of ["dragenter", "dragover", "drop"]) {
    await page.locator(".import-drop").dispatchEvent(event, { dataTransfer: transfer });
  }
}

export const choose = (page: Page, name: string, content: Uint8Array) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** What the screen says aloud. */
export const said = (page: Page) => page.locator('.import > [role="status"]');

/** Fills in the dialog that takes an import back, and waits until the figures before are published. */
export async function withdrawAs(page: Page, reason: string) {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Lý do rút").fill(reason);
  await dialog.getByRole("button", { name: "Rút toàn bộ" }).click();
  await expect(dialog).toHaveCount(0, { timeout: 60_000 });
}

/** Unit of each row of the check by its number in the file; null where none is found. Scrolls through all. */
export async function matchesShown(page: Page): Promise<Map<number, string | null>> {
  const scroller = page.locator(".import-row-scroller");
  const found = new Map<number, string | null>();
  await scroller.evaluate((element) => element.scrollTo(0, 0));
  for (let isEnd = false; !isEnd; ) {
    await expect(scroller.locator(".import-waiting")).toHaveCount(0);
    for (const [number, code] of await rowsInSight(scroller)) found.set(number, code);
    isEnd = await scroller.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, element.clientHeight);
      return element.scrollTop === before;
    });
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return found;
}

const rowsInSight = (scroller: Locator) =>
  scroller.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => {
      const [number, , unit] = row.children;
      const isFound = unit!.querySelector(":scope > .import-unit") !== null;
      const code = /\d{5}$/.exec(unit!.querySelector(".import-reason")?.textContent ?? "")?.[0];
      return [Number(number!.textContent!.replace(/\D/g, "")), isFound ? code! : null] as const;
    }),
  );
