/** Addresses by the keys by which formulas call them. */
export type Addresses = Readonly<Record<string, string>>;

/** A formula with addresses in the place of its {keys}. */
export function addressed(formula: string, addresses: Addresses): string {
  return formula.replace(/\{([A-Za-z.]+)\}/g, (called, key: string) => {
    const address = addresses[key];
    if (address === undefined) throw new Error(`No cell of the sheet is called ${called}`);
    return address;
  });
}
