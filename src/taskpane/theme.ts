import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { officeIsDark } from "../workbook/excel/excel-workbook";

/** A pane is narrow and lives beside a sheet: the type of the sheet's own dialogs. */
const FONT =
  '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, sans-serif';

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONT };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONT };

const dark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

/** The page's own word first: the workbench has a switch. Then Office's theme, then the system's. */
function isDark(): boolean {
  const said = document.documentElement.dataset["theme"];
  if (said === "dark" || said === "light") return said === "dark";
  return officeIsDark() ?? dark?.matches ?? false;
}

function subscribe(listener: () => void): () => void {
  dark?.addEventListener("change", listener);
  document.addEventListener("debenture:theme", listener);
  return () => {
    dark?.removeEventListener("change", listener);
    document.removeEventListener("debenture:theme", listener);
  };
}

export function useTheme(): { theme: Theme; scheme: "light" | "dark" } {
  const scheme = useSyncExternalStore(subscribe, () => (isDark() ? "dark" : "light"));
  return { theme: scheme === "dark" ? DARK : LIGHT, scheme };
}
