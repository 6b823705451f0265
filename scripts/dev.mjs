/**
 * The workbench while one works on it: builds, watches the sources, builds again what has changed, and lets the open
 * pages load anew. What is in an open workbook goes with it.
 */
import { createRequire } from "node:module";
import { dist } from "./build/fresh.mjs";

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const configurations = require("../webpack.config.js");
const { News, serve } = require("./build/load.cjs")("scripts/build/serve.ts");

const news = new News();
const compiler = webpack(configurations({ watched: true }, { mode: "development" }));
let served;

compiler.watch({}, async (error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) return console.error(stats.toString("errors-only"));
  console.log("Built.");
  served ??= await open();
  news.tell();
});

async function open() {
  const { url } = await serve(dist, { port: Number(process.env.PORT ?? 3000), tries: 20, news });
  console.log(`The workbench is at ${url}workbench/ and loads anew with each build. End with Ctrl+C.`);
  return url;
}
