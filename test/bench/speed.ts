export function runSpeed(_seed: number): void {}
