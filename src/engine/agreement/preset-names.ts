/** The deals whose terms are public, as cells name them: the agreement first. A name never changes, since workbooks hold it. */
export const PRESET_NAMES = [
  "HY_TECH_2003",
  "ROSEWORTH_1999",
  "GOLDEN_GATE",
  "LA_JOLLA_2013",
  "ADAR_BAYS_2016",
  "EXCHANGE_NOTE_2017",
  "NOTE_2018",
  "BBBY_2023",
  "DUTCHESS_2005",
  "CORNELL_2008",
  "YORKVILLE_2024",
  "SABBY_2020",
  "SPYR_1998",
  "LAURUS_2004",
] as const;

export type PresetName = (typeof PRESET_NAMES)[number];
