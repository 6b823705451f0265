/** Builds dist/ where the sources have changed since: the browser tests read it. */
import { refresh } from "./build/fresh.mjs";

refresh();
