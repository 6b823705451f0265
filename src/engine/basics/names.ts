/** conversion_price and Conversion price are conversionPrice. */
export function camelCase(name: string): string {
  return name
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())
    .replace(/[_ ]([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** conversionPrice is conversion_price, as a cell's function names it. */
export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
