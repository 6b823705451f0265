/** A file that is not opened, and why, in a sentence. */
export class FileRefused extends Error {}

/** What is wrong stands in the sentence: "xl/workbook.xml is missing". */
export function damaged(what: string): FileRefused {
  return new FileRefused(`The file is damaged: ${what}.`);
}
