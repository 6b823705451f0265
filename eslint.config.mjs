import js from "@eslint/js";
import office from "eslint-plugin-office-addins";
import { defineConfig } from "eslint/config";
import ts from "typescript-eslint";

const HOST = ["Office", "Excel", "CustomFunctions"];
const PAGE = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "fetch",
  "XMLHttpRequest",
  "console",
  "setTimeout",
  "setInterval",
];
const restricted = (...names) => [
  "error",
  ...names.map((name) => ({ name, message: "Not in this room: see test/house/rooms.test.ts." })),
];

export default defineConfig(
  { ignores: ["dist/", "dist-other-words/", "lib/", "node_modules/", "certs/", "coverage/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-implied-eval": "error",
      // A method may be asynchronous because its interface is.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: [
      "src/engine/**",
      "src/cells/**",
      "src/functions/**",
      "src/functions.ts",
      "src/catalogue/**",
      "src/sheets/**",
    ],
    // This one file runs in the help pages.
    ignores: ["src/catalogue/search.ts"],
    rules: { "no-restricted-globals": restricted(...HOST, ...PAGE) },
  },
  {
    // The one file that knows the host: its errors are its own.
    files: ["src/cells/host.ts"],
    rules: { "no-restricted-globals": restricted("Office", "Excel", ...PAGE) },
  },
  {
    // An error of a cell passes through as it is.
    files: ["src/cells/**"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  {
    files: ["src/workbook/**", "src/taskpane/**", "src/commands/**"],
    plugins: { "office-addins": office },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/commands/**", "src/taskpane/**", "src/workbook/**", "src/workbench/**"],
    rules: { "no-console": ["error", { allow: ["error", "warn"] }] },
  },
  {
    // Tests read JSON, pages and hostile values of any type, and print what they counted and measured.
    files: ["test/**"],
    rules: {
      "no-console": "off",
      "no-loss-of-precision": "off",
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-require-imports": "off",
    },
  },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    languageOptions: {
      globals: {
        console: "readonly",
        process: "readonly",
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        exports: "writable",
        URL: "readonly",
        setTimeout: "readonly",
      },
    },
  },
);
