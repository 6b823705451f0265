/** The price of a redemption under 4.19 and the working behind it, without a spreadsheet: node examples/redemption.mjs */
import { compute, explain } from "debenture-terms";

const shares = { shares_owned: 1_000_000, shares_issuable: 5_000_000 };
const warrants = { warrant_shares: 2_500_000, initial_warrant_shares: 2_500_000 };
const facts = { reference_price: 0.22, principal: 750_000, accrued_interest: 3_750, ...shares, ...warrants };

console.log(`Redemption price: $${compute("REDEMPTION_PRICE", facts).value.toText(2)}`);
for (const { label, value, clause } of Object.values(explain("REDEMPTION_PRICE", facts).steps))
  console.log(`${clause} ${label}: ${value.value.toText(2)} ${value.unit}`);
