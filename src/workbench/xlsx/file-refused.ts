/** A file that is not opened, and why, in a sentence. */
export class FileRefused extends Error {}
