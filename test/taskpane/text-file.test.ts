import { fromHash, toHash } from "../../src/taskpane/parts/text-file";

test.each([
  ["deadlines.ics", "BEGIN:VCALENDAR\r\nSUMMARY:Größe, 取引, 🙂\r\nEND:VCALENDAR\r\n"],
  ["hy-tech-technology-group.deal.json", '{"name": "<img src=x onerror=alert(1)>"}'],
  ["deal.json", ""],
])("%s comes back as it was", (name, text) => {
  const hash = toHash({ name, text })!;
  expect(hash).toMatch(/^#[\w-]+$/);
  expect(fromHash(hash)).toEqual({ name, text });
});

const hashOf = (value: unknown) => `#${Buffer.from(JSON.stringify(value)).toString("base64url")}`;

test.each([
  ["", "nothing"],
  ["#", "nothing after the sign"],
  ["#top", "a place in a page"],
  ["#%%%", "no letters of it"],
  [`#${Buffer.from([0xff, 0xfe]).toString("base64url")}`, "no text"],
  [`#${Buffer.from("[1,").toString("base64url")}`, "half of it"],
  [hashOf(null), "no pair"],
  [hashOf(["deal.json", 5]), "no text"],
  [hashOf(["page.html", "<script>"]), "a page"],
  [hashOf(["run.exe", ""]), "a program"],
  [hashOf(["deal.json.exe", ""]), "a program under another name"],
  [hashOf(["../deal.json", ""]), "a path"],
  [hashOf([`${"a".repeat(200)}.json`, ""]), "a name too long to be read"],
])("%s is no file: %s", (hash) => {
  expect(fromHash(hash)).toBeUndefined();
});

test("what is too long for an address is not put into one", () => {
  expect(toHash({ name: "deal.json", text: "a".repeat(22_000) })!.length).toBeLessThanOrEqual(30_000);
  expect(toHash({ name: "deal.json", text: "a".repeat(23_000) })).toBeUndefined();
});
