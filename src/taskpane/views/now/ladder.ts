import { AGREEMENT_SCHEDULES } from "../../../engine/agreement/agreement-schedules";
import { arrayText } from "../../../formula/literal";
import { formatAddress, parseAddress } from "../../../workbook/address";
import { baseOf, type Deal } from "../../stores/deal/deal";

/** What the unissued shares are promised for, one commitment after the other. */

export interface Rung {
  readonly label: string;
  /** the commitments up to this rung, as they stand in a formula; "none" in quotes where nothing is reserved */
  readonly commitments: string;
}

interface Commitment {
  readonly name: string;
  readonly shares: number;
}

/** The schedules of the agreement belong to what rests on it, whatever numbers it has. */
function isAgreementsOwn(deal: Deal): boolean {
  return baseOf(deal) === "HY_TECH_2003";
}

/** The rungs of the deal itself: unissued, after both escrows, then the agreement's own list. */
export function dealRungs(deal: Deal, escrows: readonly Commitment[]): Rung[] {
  const others = isAgreementsOwn(deal)
    ? AGREEMENT_SCHEDULES.commitments.map(({ name, shares }) => ({ name, shares: shares.toNumber() }))
    : [];
  const first = [
    { label: "Unissued", commitments: '"none"' },
    { label: "after both escrows", commitments: "" },
  ];
  return [
    ...first,
    ...others.map(({ name }, index) => ({
      label: `after ${name}`,
      commitments: arrayText([...escrows, ...others.slice(0, index + 1)].map(({ name, shares }) => [name, shares])),
    })),
  ];
}

/** The rungs of a list in cells: name and shares, or shares alone. */
export function listRungs(address: string, rows: readonly (readonly unknown[])[]): Rung[] {
  const area = parseAddress(address)!;
  const isShares = (row: readonly unknown[]) => typeof row.at(-1) === "number";
  const rungs = rows.flatMap((row, index) => {
    if (!isShares(row)) return [];
    const label = typeof row[0] === "string" ? `after ${row[0]}` : `after line ${index + 1}`;
    return [{ label, commitments: formatAddress({ ...area, rows: index + 1 }) }];
  });
  return [{ label: "Unissued", commitments: '"none"' }, ...rungs];
}
