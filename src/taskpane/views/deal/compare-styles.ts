import { makeStyles, tokens } from "@fluentui/react-components";

export const useCompareStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 24px" },
  head: { display: "flex", alignItems: "center", gap: "6px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  pick: { minWidth: 0, width: "100%" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
  },
  heading: {
    padding: "6px 6px 6px 0",
    textAlign: "left",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: "6px 6px 6px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  different: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
});
