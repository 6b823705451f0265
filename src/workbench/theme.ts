/** Follows the system's light or dark theme. */
export function followTheme(apply: (dark: boolean) => void): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", () => apply(dark.matches));
  apply(dark.matches);
}

export function isDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}
