import { compute, explain } from "../../src/library";

/** Never run: what the type checker lets a program write, and what not. */
export function typed(): unknown[] {
  const answer = compute("ESCROW_TOPUP", { principal: 750_000, conversion_price: 0.25, escrow_shares: 5e6 });
  const certificates: number | undefined = answer.statement.certificates?.toNumber();
  const { rows } = compute("TIMELINE", { effective: "2003-08-28" });
  return [
    certificates,
    rows[0]?.["event"],
    explain("TIMELINE", {}).steps,
    // @ts-expect-error facts are missing
    compute("ESCROW_TOPUP", { principal: 750_000 }),
    // @ts-expect-error no such fact
    compute("ESCROW_TOPUP", { principal: 1, conversion_price: 1, escrow_shares: 1, price: 1 }),
    // @ts-expect-error no such function
    compute("ESCROW_TOPDOWN", {}),
    // @ts-expect-error a number as text
    compute("ESCROW_TOPUP", { principal: "750000", conversion_price: 0.25, escrow_shares: 5e6 }),
  ];
}
