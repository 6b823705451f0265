import path from "node:path";

/** Whether the build and the tests speak in other words: every label, rule and meaning replaced, names and keys kept. */
export const isOtherWords = Boolean(process.env["DEBENTURE_OTHER_WORDS"]);

/** Where the built files go. */
export function builtFolder(root: string): string {
  return path.join(root, isOtherWords ? "dist-other-words" : "dist");
}

/** Names of properties and parameters under which data carries words for people, and never a key. */
export const WORDS: readonly string[] = (
  "label rule meaning means choices reason because readings inForce besides step " +
  "finding figures changes event noDay conflict why detail accepted"
).split(" ");

/** What words are made of, and the letters of a clause: (a)(ii). */
const TOKEN = /\((?:[a-z]|[ivx]+)\)|[A-Za-z_]+/g;

/** Those letters, and names in capitals or with a low line: keys, which stay. */
const KEY = /^\(|^[A-Z]+$|_/;

function otherLetter(letter: string): string {
  const first = letter < "a" ? 65 : 97;
  return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 13) % 26));
}

/** A text in words that nobody wrote, letter for letter: for each the thirteenth after it. */
export function otherWords(text: string): string {
  return text.replace(TOKEN, (token) => (KEY.test(token) ? token : token.replace(/./g, otherLetter)));
}
