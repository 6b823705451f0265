const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const load = require("./scripts/build/load.cjs");
const { CataloguePlugin } = load("scripts/build/catalogue-plugin.ts");
const { HostingPlugin } = load("scripts/build/hosting-plugin.ts");
const { LicensesPlugin } = load("scripts/build/licenses-plugin.ts");
const { POLICIES } = load("scripts/build/policies.ts");
const { writeListing } = load("scripts/build/listing.ts");
const { builtFolder, isOtherWords } = load("scripts/build/other-words.ts");
const { manifestFor } = load("scripts/build/manifest.ts");
const { TERM_FILES } = load("scripts/build/term-words.ts");
const { twoScripts } = load("scripts/build/two-scripts.ts");

const root = __dirname;
const dist = builtFolder(root);
const at = (...parts) => path.join(root, ...parts);

/** Every script, in the language of its browsers. */
function scripts(target) {
  const compiled = { loader: "esbuild-loader", options: { target, jsx: "automatic" } };
  const use = isOtherWords ? [compiled, at("scripts/build/other-words-loader.cjs")] : [compiled];
  return { test: /\.tsx?$/, exclude: /node_modules/, use };
}

/** What all bundles share. No source maps beside the published files, and no eval anywhere: the pages forbid it. */
function common(mode, target) {
  return {
    mode,
    context: root,
    devtool: mode === "production" ? false : "inline-source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [scripts(target), { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] }],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target, css: true, legalComments: "none" })] },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** What the functions take from the language. */
const BUILT_IN =
  "Array,ArrayBuffer,BigInt,DataView,Date,Error,Float64Array,Int32Array,Intl,Map,Math,Number,Object,Proxy,RangeError,Reflect,RegExp,Set,String,Uint8Array,WeakMap";

/**
 * Each as a local of either script. In a page that changes nothing; where a global is a call, as in a context of its own,
 * every look at Math would be one.
 */
function localBuiltIns() {
  const around = (banner, footer) =>
    new webpack.BannerPlugin({ banner, footer, raw: true, include: /^functions(\.late)?\.js$/, entryOnly: true });
  return [around(`((${BUILT_IN})=>{`, false), around(`})(${BUILT_IN});`, true)];
}

/** The functions alone: small, without a page, the first thing that a host loads, and what of them can come after it. */
function functions(mode) {
  const readCatalogue = () => load("scripts/build/project.ts").readCatalogue(root, mode);
  let scripts;
  const shared = common(mode, "es2022");
  const isSaidLater = { test: TERM_FILES, enforce: "pre", use: at("scripts/build/term-words-loader.cjs") };
  return {
    ...shared,
    name: "functions",
    module: { rules: [...shared.module.rules, ...(isOtherWords ? [] : [isSaidLater])] },
    // Read anew for each build of a watch: what the second takes from the first changes with the sources.
    entry: () => {
      scripts = twoScripts(root);
      const start = { functions: scripts.first, "functions.late": scripts.late };
      return Object.fromEntries(
        Object.entries({ ...start, "help/search": at("src/catalogue/search.ts") }).map(([name, file]) => [
          name,
          { import: [file] },
        ]),
      );
    },
    externals: ({ context, contextInfo, request }, answer) =>
      answer(null, scripts.shared(contextInfo.issuer, `${path.resolve(context, request)}.ts`)),
    output: { path: dist, filename: "[name].js" },
    plugins: [
      new CataloguePlugin(root, readCatalogue),
      ...localBuiltIns(),
      new LicensesPlugin("functions.licenses.txt"),
      new HostingPlugin(),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "src/catalogue/help.css", to: "help/help.css" },
          { from: "manifest.xml", to: "manifest.xml", transform: () => manifestFor(root, "production") },
          { from: "manifest.xml", to: "manifest.dev.xml", transform: () => manifestFor(root, "development") },
        ],
      }),
    ],
  };
}

/**
 * The page of the add-in: the start-up first, the pane in a chunk of its own that is fetched when it is first seen.
 * Beside it the page that saves a file where the pane cannot.
 */
function taskpane(mode) {
  const page = (name, { template = "taskpane.html", chunk = "start", inExcel = false } = {}) =>
    new HtmlPlugin({
      template: at("src/taskpane", template),
      filename: `${name}.html`,
      chunks: [chunk],
      scriptLoading: "blocking",
      inject: false,
      templateParameters: (compilation, assets) => ({
        inExcel,
        policy: POLICIES[name],
        scripts: assets.js,
        styles: assets.css,
      }),
    });
  return {
    ...common(mode, "es2022"),
    name: "taskpane",
    entry: {
      start: ["./src/commands/commands.ts", "./src/taskpane/start.ts"],
      save: "./src/taskpane/save-page.ts",
    },
    output: {
      path: dist,
      filename: "[name].js",
      chunkFilename: "chunks/[name].[contenthash:8].js",
      publicPath: "auto",
    },
    plugins: [
      new CssPlugin({ filename: "[name].css", chunkFilename: "chunks/[name].[contenthash:8].css" }),
      new LicensesPlugin("pane.licenses.txt"),
      page("taskpane", { inExcel: true }),
      page("pane"),
      page("save", { template: "save.html", chunk: "save" }),
    ],
  };
}

/** The local host page with its grid. */
function workbench(mode, isWatched) {
  const shared = common(mode, "es2022");
  return {
    ...shared,
    name: "workbench",
    // The grid in one piece: cut in two, it is longer by a thirtieth, as names then go between the two.
    optimization: { ...shared.optimization, splitChunks: false },
    entry: { workbench: ["./src/workbench/main.ts", ...(isWatched ? ["./scripts/build/reload.ts"] : [])] },
    output: {
      path: path.join(dist, "workbench"),
      filename: "[name].js",
      chunkFilename: "chunks/[name].[contenthash:8].js",
      publicPath: "/workbench/",
    },
    plugins: [
      new CssPlugin({ filename: "[name].css", chunkFilename: "chunks/[name].[contenthash:8].css" }),
      new LicensesPlugin("licenses.txt"),
      new webpack.IgnorePlugin({ checkResource: isUnusedHyphenation }),
      new HtmlPlugin({
        template: at("src/workbench/index.html"),
        filename: "index.html",
        scriptLoading: "defer",
        templateParameters: { policy: POLICIES.workbench },
      }),
    ],
  };
}

/** Hyphenation of other languages than English: 60 chunks that the grid would never ask for. */
function isUnusedHyphenation(request, context) {
  const language = /^\.\/(?!en-|index|facade|chunk|_)[a-z]{2,3}(-[a-z0-9-]+?)?-[\w-]{8}\.js$/i;
  return /engine-render[\\/]lib[\\/]es$/.test(context) && language.test(request);
}

module.exports = (env, argv) => {
  const mode = argv.mode ?? "production";
  writeListing(root);
  if (!argv.configName) fs.rmSync(dist, { recursive: true, force: true });
  return [functions(mode), taskpane(mode), workbench(mode, Boolean(env.watched))];
};
