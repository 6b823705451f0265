import enUS from "@univerjs/preset-sheets-core/locales/en-US";

interface Words {
  readonly [key: string]: string | Words;
}

/** Words that the grid asks for and that its own English lacks: it would show their keys. */
const MISSING: Words = {
  "sheets-formula": {
    progress: {
      analyzing: "Reading the formulas",
      calculating: "Calculating",
      "array-analysis": "Reading the formulas that spill",
      "array-calculation": "Calculating the formulas that spill",
      done: "Calculated",
    },
    functionList: {
      LET: {
        functionParameter: {
          name1: { name: "name1", detail: "The first name; it begins with a letter." },
          nameValue1: { name: "name_value1", detail: "What the first name stands for." },
          calculationOrName2: {
            name: "calculation_or_name2",
            detail: "A calculation with the names, or another name.",
          },
          nameValue2: { name: "name_value2", detail: "What the second name stands for." },
          calculationOrName3: {
            name: "calculation_or_name3",
            detail: "A calculation with the names, or another name.",
          },
        },
      },
    },
  },
  "sheets-ui": {
    merge: {
      confirm: {
        warning: "Warning",
        dismantleMergeCellWarning: "This splits some merged cells. Do you want to continue?",
      },
    },
    filter: {
      confirm: {
        error: "There was a problem",
        notAllowedToInsertRange: "Take the filter off before you move cells here.",
      },
    },
    info: { error: "There was a problem", forceStringInfo: "The number in this cell is kept as text." },
    borderLine: {
      borderTlbr: "Line from the top left",
      borderTlbcTlmr: "Two lines from the top left",
      borderTlbrTlbcTlmr: "Three lines from the top left",
      borderBlTr: "Line from the bottom left",
      borderMltrBctr: "Two lines to the top right",
    },
  },
  ui: { ribbon: { menu: "Tabs of the toolbar" } },
};

/** Word by word: a group that has some of its words keeps them. */
function joined(words: Words, more: Words): Words {
  const entries = Object.entries(more).map(([key, value]) => {
    const own = words[key];
    return [key, typeof own === "object" && typeof value === "object" ? joined(own, value) : value];
  });
  return { ...words, ...(Object.fromEntries(entries) as Words) };
}

/** What the grid says. */
export const ENGLISH = joined(enUS, MISSING);
