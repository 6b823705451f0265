import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./sources";

const MOST_BYTES = 200 * 1024;
const PICTURES = "docs/pictures";

const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const { scripts, engines } = JSON.parse(read("package.json")) as {
  scripts: Readonly<Record<string, string>>;
  engines: { readonly node: string };
};

/** Pictures that are not there, weigh too much, are no PNG, or are shown to nobody who cannot see them. */
function wrongPictures(text: string): string[] {
  return [...text.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].flatMap(([, says, file]) => {
    const place = path.join(root, file!);
    if (!existsSync(place)) return [`${file}: there is no such picture; npm run pictures takes them`];
    const found: string[] = [];
    if (statSync(place).size >= MOST_BYTES) found.push(`${file}: 200 KiB or more`);
    if (readFileSync(place).subarray(1, 4).toString("latin1") !== "PNG") found.push(`${file}: no PNG`);
    if (says!.length < 20) found.push(`${file}: it has no words for those who cannot see it`);
    return found;
  });
}

/** Files, rooms and commands in code that are gone. */
function stale(text: string): string[] {
  const commands = [...text.matchAll(/npm run ([\w:]+)/g)].flatMap(([, name]) =>
    name! in scripts ? [] : [`npm run ${name}: no such command`],
  );
  const places = [...text.matchAll(/`((?:src|test|scripts|docs|examples)\/[\w./-]*)`/g)].flatMap(([, place]) =>
    existsSync(path.join(root, place!)) ? [] : [`${place}: there is no such place`],
  );
  const links = [...text.matchAll(/\]\(([\w./-]+)\)/g)].flatMap(([, place]) =>
    existsSync(path.join(root, place!)) ? [] : [`${place}: the link leads nowhere`],
  );
  return [...commands, ...places, ...links];
}

test("the pictures of the README are there, light and described, and none is made for nothing", () => {
  const readme = read("README.md");
  expect(wrongPictures(readme)).toEqual([]);
  const made = readdirSync(path.join(root, PICTURES));
  expect(made.filter((file) => !readme.includes(`(${PICTURES}/${file})`))).toEqual([]);
  expect(made.length).toBeGreaterThan(2);
});

test.each([
  ["![The workbench with a deal](docs/pictures/none.png)", "no such picture"],
  ["![](docs/pictures/workbench.png)", "no words"],
  ["![The list of packages, locked](package-lock.json)", "200 KiB or more"],
  ["![The words of the licence](LICENSE)", "no PNG"],
])("%s is seen", (text, says) => {
  expect(wrongPictures(text)).toContainEqual(expect.stringContaining(says));
});

test.each(["README.md", "CONTRIBUTING.md", "docs/a-new-clause.md", "docs/architecture.md"])(
  "%s names commands and places that are there",
  (file) => {
    expect(stale(read(file))).toEqual([]);
  },
);

test.each([
  ["`npm run nothing`", "no such command"],
  ["`src/workbench/models`", "no such place"],
  ["[here](docs/nowhere.md)", "leads nowhere"],
])("%s is seen", (text, says) => {
  expect(stale(text)).toEqual([expect.stringContaining(says)]);
});

test("the Node.js that an editor takes is one that the project runs on", () => {
  const [, least] = /^>=(\d+)\.\d+$/.exec(engines.node)!;
  expect(read(".nvmrc").trim()).toBe(least);
});
