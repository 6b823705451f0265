import { choice, group } from "../term-kinds";

export const baseDeal = group("Deal", {
  baseDeal: choice({
    name: "Base deal",
    clause: "Terms",
    meaning: "What a term means that is not set.",
    choices: {
      HY_TECH_2003: "the agreement's own",
      NONE: "it is not stated: what needs it has no answer",
    },
  }),
});
