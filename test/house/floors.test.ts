import { climbing } from "./floors";
import { readSource, readSources } from "./sources";

describe("the floors of the pane", () => {
  test("are climbed by no import, and no view knows another", () => {
    expect(readSources("src/taskpane").flatMap(climbing)).toEqual([]);
  });

  test.each([
    ["views/now/x.ts", 'import { a } from "../functions/y";', "the view now may not import the view functions"],
    ["views/now/x.ts", 'import type { a } from "../deal/y";', "the view now may not import the view deal"],
    ["stores/facts/x.ts", 'import { a } from "../../views/now/y";', "stores may not import views"],
    ["parts/x.tsx", 'import { a } from "../outcomes/tile";', "parts may not import outcomes"],
    ["formula/x.ts", 'import { a } from "../stores/held";', "formula may not import stores"],
    ["hooks/x.ts", 'const a = import("../shell");', "hooks may not import shell"],
    ["elsewhere/x.ts", "export const a = 1;", "elsewhere stands on no floor"],
    ["parts/x.tsx", 'import { a } from "../elsewhere/y";', "elsewhere stands on no floor"],
  ])("%s: %s", (file, text, problem) => {
    expect(climbing(readSource(`src/taskpane/${file}`, text)).join()).toContain(problem);
  });

  test.each([
    [
      "views/now/x.ts",
      'import { a } from "./y"; import { b } from "../../parts/z"; import { c } from "../../../library";',
    ],
    ["stores/deal/x.ts", 'import { a } from "../facts/y"; import { b } from "../../typing/typed";'],
    ["start.ts", 'import "./start.css"; const a = import("./taskpane");'],
  ])("%s: %s is as it should be", (file, text) => {
    expect(climbing(readSource(`src/taskpane/${file}`, text))).toEqual([]);
  });
});
