/** Every file of src/functions, loaded for what it registers; scripts/bench.mjs makes it. */
declare module "functions:all";
