import { makeStyles, tokens } from "@fluentui/react-components";

export const useExplainStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "12px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "18px",
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", maxWidth: "190px" },
  under: {
    gridColumn: "1 / -1",
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
    textAlign: "left",
  },
  last: { fontWeight: tokens.fontWeightSemibold },
  choice: { padding: "6px 0 6px 10px", borderLeft: `3px solid ${tokens.colorNeutralStroke2}` },
  inForce: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  choiceLine: {
    display: "flex",
    justifyContent: "space-between",
    gap: "12px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "18px",
  },
  choiceName: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});
