import type { Parts } from "./parts";

/** What a file may hold and the page does not show, in the words in which it is told. */

const BY_TYPE: readonly (readonly [contentType: RegExp, words: string])[] = [
  [/drawingml\.chart\+xml|ms-office\.chartex\+xml/, "charts"],
  [/^image\//, "pictures"],
  [/spreadsheetml\.(comments|threadedcomments)\+xml|ms-excel\.threadedcomments\+xml/i, "comments"],
  [/spreadsheetml\.table\+xml/, "the bands and filters of tables"],
  [/pivotTable\+xml/, "pivot tables"],
  [/(chartsheet|dialogsheet|macrosheet)\+xml/i, "sheets that hold no cells"],
  [/externalLink\+xml/, "links to other workbooks"],
  [/vbaProject/, "macros"],
  [/slicer\+xml|timeline\+xml/i, "slicers"],
  [/controlproperties|oleObject|activeX/i, "controls and embedded files"],
];

const BY_ELEMENT: Readonly<Record<string, string>> = {
  conditionalFormatting: "conditional formats",
  dataValidation: "lists and rules for what may be typed",
  hyperlink: "links",
  autoFilter: "filters",
  sheetProtection: "protection",
  sparkline: "sparklines",
};

export function leftOutElement(name: string): string | undefined {
  return Object.hasOwn(BY_ELEMENT, name) ? BY_ELEMENT[name] : undefined;
}

/** What the parts of the file are that nothing here reads. */
export async function leftOutParts(parts: Parts): Promise<string[]> {
  const types = await contentTypes(parts);
  return BY_TYPE.flatMap(([type, words]) => (types.some((each) => type.test(each)) ? [words] : []));
}

/** The types of all parts but those that tell of the file itself, such as its thumbnail. */
async function contentTypes(parts: Parts): Promise<string[]> {
  const [own, byEnding] = [new Map<string, string>(), new Map<string, string>()];
  await parts.read("[Content_Types].xml", {
    begun: ({ name, attributes: { PartName = "", Extension = "", ContentType = "" } }) => {
      if (name === "Override") own.set(PartName.replace(/^\//, "").toLowerCase(), ContentType);
      if (name === "Default") byEnding.set(Extension.toLowerCase(), ContentType);
    },
  });
  const held = parts.names.map((name) => name.toLowerCase()).filter((name) => !name.startsWith("docprops/"));
  return held.map((name) => own.get(name) ?? byEnding.get(name.split(".").at(-1)!) ?? "");
}
