import { expect, test } from "vitest";
import { screenAddress } from "../../../web/ui/screens.ts";

test("going to another screen keeps date, generation, language and theme and nothing else", () => {
  const search = "?unit=94&asOf=2024-08-27&lang=en&theme=dark&table=1&generation=0123456789abcdef";
  expect(screenAddress("/indicators", search)).toBe(
    "/indicators?asOf=2024-08-27&generation=0123456789abcdef&lang=en&theme=dark",
  );
  expect(screenAddress("/", "?unit=94")).toBe("/");
});
