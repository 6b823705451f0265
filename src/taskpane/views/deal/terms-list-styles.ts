import { makeStyles, tokens } from "@fluentui/react-components";

export const useTermsListStyles = makeStyles({
  tools: {
    position: "sticky",
    top: 0,
    zIndex: 5,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { maxWidth: "100%", width: "100%" },
  filters: { display: "flex", flexWrap: "wrap", gap: "6px" },
  header: { "& button": { minHeight: "40px", paddingLeft: "16px", paddingRight: "16px" } },
  title: { display: "flex", flexGrow: 1, alignItems: "center", gap: "8px", fontWeight: tokens.fontWeightSemibold },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  panel: { margin: 0, paddingBottom: "8px" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  found: {
    margin: 0,
    padding: "12px 16px 4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  more: { margin: "8px 16px" },
  group: {
    margin: 0,
    padding: "12px 16px 2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
});
