/**
 * npm run test:words [-- test/browser/pane-now.test.ts]
 * Builds with every label, rule and meaning in other words, and runs the tests of the pane on that: it tells data
 * apart by its keys, and must not notice.
 */
import { run } from "./build/fresh.mjs";

process.env.DEBENTURE_OTHER_WORDS = "1";
run("webpack", "--mode", "production");
run("jest", ...process.argv.slice(2));
