import { makeStyles, tokens } from "@fluentui/react-components";

const FORCED = "@media (forced-colors: active)";

/** Colours of drawings: from the theme, and from the system where it forces its own. */
export const useDrawingStyles = makeStyles({
  drawing: {
    display: "block",
    width: "100%",
    height: "auto",
    overflow: "visible",
    [FORCED]: { forcedColorAdjust: "none" },
  },
  label: {
    fill: tokens.colorNeutralForeground3,
    fontSize: "10px",
    fontFamily: tokens.fontFamilyBase,
    [FORCED]: { fill: "CanvasText" },
  },
  strong: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px", [FORCED]: { stroke: "CanvasText" } },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px", [FORCED]: { stroke: "GrayText" } },
  line: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "1.75px",
    fill: "none",
    strokeLinejoin: "round",
    [FORCED]: { stroke: "CanvasText" },
  },
  window: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandStroke2,
    [FORCED]: { fill: "Canvas", stroke: "Highlight", strokeWidth: "2px" },
  },
  average: { stroke: tokens.colorPaletteDarkOrangeForeground1, strokeWidth: "2px", [FORCED]: { stroke: "Highlight" } },
  marker: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1px",
    strokeDasharray: "3 3",
    [FORCED]: { stroke: "CanvasText" },
  },
  track: { fill: tokens.colorNeutralBackground5, [FORCED]: { fill: "Canvas", stroke: "CanvasText" } },
  good: { fill: tokens.colorCompoundBrandBackground, [FORCED]: { fill: "Highlight" } },
  short: { fill: tokens.colorPaletteRedBackground3, [FORCED]: { fill: "Mark", stroke: "CanvasText" } },
  second: { fill: tokens.colorPaletteTealBorderActive, [FORCED]: { fill: "GrayText" } },
  third: { fill: tokens.colorPalettePurpleBorderActive, [FORCED]: { fill: "CanvasText" } },
  fourth: { fill: tokens.colorPaletteMarigoldBorderActive, [FORCED]: { fill: "LinkText" } },
  fifth: { fill: tokens.colorPaletteCranberryBorderActive, [FORCED]: { fill: "Mark", stroke: "CanvasText" } },
  past: { fill: tokens.colorNeutralForeground3, [FORCED]: { fill: "GrayText" } },
  ahead: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2px",
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
  next: {
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2px",
    [FORCED]: { fill: "Highlight", stroke: "Highlight" },
  },
  conflict: {
    fill: "none",
    stroke: tokens.colorPaletteRedForeground1,
    strokeWidth: "1.5px",
    [FORCED]: { stroke: "CanvasText" },
  },
  chosen: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    [FORCED]: { stroke: "Highlight" },
  },
  today: { stroke: tokens.colorPaletteRedForeground1, strokeWidth: "1.5px", [FORCED]: { stroke: "Highlight" } },
});
