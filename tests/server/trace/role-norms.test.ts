import { expect, test } from "vitest";
import { smallApp } from "../api/client.ts";

const { json } = smallApp();
const ON = "asOf=2024-09-30";

// 03154 had one chief, two deputies and four officers on 2024-09-30, 03158 reported nobody.
test.each([
  ["chief-1", "03154", 100, "chiefs", 1],
  ["db-6-due", "03154", 100, "deputies", 2],
  ["db-6", "03154", 116, "strength", 7],
  ["chief-1", "03158", 0, "chiefs", 0],
])(
  "the share of norm %s of %s is %i %%, over the posts it counts",
  async (norm, scope, share, figure, count) => {
    const trace = await json(`/api/trace?figure=norm_share&scope=${scope}&norm=${norm}&${ON}`);
    expect(trace.value).toBe(share);
    expect(trace.parts[0]).toMatchObject({ figure, value: count });
  },
);

test("the legend's class of a norm for chiefs holds the units with a chief", async () => {
  const query = `figure=class.commune.norm_share.100-&scope=VN&norm=chief-1&${ON}`;
  const { rows } = await json(`/api/trace?${query}`);
  const codes = rows.map(({ unit }: { unit: { code: string } }) => unit.code).sort();
  expect(codes).toEqual(["03154", "26734"]);
});
