import { runSpeed } from "./speed";

/** What the page in Chromium offers to in-chromium.ts. */
(globalThis as { runSpeed?: (seed: number) => void }).runSpeed = runSpeed;
