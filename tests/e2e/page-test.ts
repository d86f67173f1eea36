import { expect, type Page, test as plain } from "@playwright/test";
import axe from "axe-core";

interface Watched {
  /** Whether what the page writes to its console as an error fails the test too; refused requests do that. */
  failsOnConsole: boolean;
  withoutErrors: undefined;
}

/** Any error of the page fails the test that caused it. */
export const test = plain.extend<Watched>({
  failsOnConsole: [false, { option: true }],
  withoutErrors: [
    async ({ page, failsOnConsole }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (failsOnConsole && message.type() === "error") errors.push(message.text());
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** What axe-core finds wrong with the page, one line each. The drawing of a map has no parts to look at. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Not as a script of the page: its content security policy rightly refuses that.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run({ exclude: [".map-canvas"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

/** Pixels by which the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
