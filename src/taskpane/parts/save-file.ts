/** Hands a text over as a file. Some hosts save none, and none says whether it did: offer the text beside it. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What can be told of a file that was handed over. */
export function saving(name: string): string {
  return `${name} was handed over to be saved. If no file comes, copy the text instead.`;
}
