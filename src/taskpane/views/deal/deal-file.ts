import { dealFromJson, LARGEST_FILE, type ReadFile } from "../../stores/deal/deal-json";

/** A file that the person opened, and what it says. */
export interface OpenedFile {
  readonly id: number;
  readonly fileName: string;
  readonly read: ReadFile;
}

let count = 0;

/** A character takes at most four bytes: a file that is surely too large is not even read. */
export async function readDealFile(file: File): Promise<OpenedFile> {
  const isHuge = file.size > LARGEST_FILE * 4;
  const read: ReadFile = isHuge ? { refused: "The file is too large for a deal." } : dealFromJson(await file.text());
  return { id: ++count, fileName: file.name, read };
}
