/**
 * One configuration for every kind of test. Types are checked by tsc, not here.
 * Browser and built-bundle tests read dist/, which `npm test` builds first.
 */
require("./scripts/build/load.cjs")("scripts/build/listing.ts").writeListing(__dirname);

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // Half of the time goes by waiting for a browser, so two workers take half as long, on two cores too.
  maxWorkers: 2,
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  // Seeds every property run of fast-check.
  setupFiles: ["<rootDir>/test/arbitraries/properties.ts"],
  moduleNameMapper: {
    // office-addin-mock asks office-addin-manifest for one enumeration, and that package does not load in Jest.
    "^office-addin-manifest$": "<rootDir>/test/office-addin-manifest.cjs",
    "\\.css$": "<rootDir>/test/empty.cjs",
  },
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
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
