/**
 * One configuration for every kind of test. Types are checked by tsc, not here.
 * Browser and built-bundle tests read dist/, which `npm test` builds first.
 */
const load = require("./scripts/build/load.cjs");
const { isOtherWords } = load("scripts/build/other-words.ts");

load("scripts/build/listing.ts").writeListing(__dirname);

/** What must not care for the words of the engine: the pane. */
const IN_OTHER_WORDS = ["test/taskpane/**/*.test.ts", "test/browser/pane-*.test.ts", "test/other-words/*.check.ts"];
const tests = isOtherWords ? IN_OTHER_WORDS : ["test/**/*.test.ts", "test/**/*.test.tsx"];

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // Half of the time goes by waiting for a browser, so two workers take half as long, on two cores too.
  maxWorkers: 2,
  testMatch: tests.map((each) => `<rootDir>/${each}`),
  // Seeds every property run of fast-check.
  setupFiles: ["<rootDir>/test/arbitraries/properties.ts"],
  moduleNameMapper: {
    // office-addin-mock asks office-addin-manifest for one enumeration, and that package does not load in Jest.
    "^office-addin-manifest$": "<rootDir>/test/office-addin-manifest.cjs",
    "\\.css$": "<rootDir>/test/empty.cjs",
  },
  transform: {
    "^.+\\.tsx?$": [
      isOtherWords ? "<rootDir>/test/other-words/transform.cjs" : "ts-jest",
      {
        tsconfig: {
          target: "ES2022",
          module: "CommonJS",
          moduleResolution: "node10",
          ignoreDeprecations: "6.0",
          esModuleInterop: true,
          resolveJsonModule: true,
          jsx: "react-jsx",
          isolatedModules: true,
        },
      },
    ],
  },
};
