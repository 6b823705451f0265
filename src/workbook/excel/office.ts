/** What Office around this page says of itself. */

/** Both are needed for a value with a number format: Excel bought once has the second without the first, and shows #VALUE!. */
const FORMATTED_ANSWERS = [
  ["CustomFunctionsRuntime", "1.4"],
  ["ExcelApi", "1.19"],
] as const;

/** What the functions ask of their host at each answer. Office says nothing until it is ready: then no, and asked again. */
export function functionsHost(): { readonly formats: boolean } {
  let known: boolean | undefined;
  return {
    get formats() {
      const requirements = Office.context?.requirements as Office.RequirementSetSupport | undefined;
      if (requirements)
        known ??= FORMATTED_ANSWERS.every(([set, version]) => requirements.isSetSupported(set, version));
      return known ?? false;
    },
  };
}

/** Mac, iOS, PC, OfficeOnline and so on; undefined in a page outside Office. */
export function officePlatform(): string | undefined {
  const platform = typeof Office === "undefined" ? undefined : Office.context?.platform;
  return platform?.toString();
}

/** How to open an address in the system's own browser; undefined where this Office cannot. */
export function browserOpener(): ((address: string) => void) | undefined {
  if (typeof Office === "undefined" || !Office.context?.requirements?.isSetSupported("OpenBrowserWindowApi", "1.1"))
    return undefined;
  return (address) => Office.context.ui.openBrowserWindow(address);
}
