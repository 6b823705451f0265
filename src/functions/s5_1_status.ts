import { dealStatusRows } from "../engine/status/deal-status";
import { statusFactsFrom, type StatusFacts } from "../engine/status/facts";
import { invalid } from "../engine/basics/errors";
import { isBlank, shown, type Place, type Raw } from "../engine/basics/values";
import type { Matrix } from "../cells/cell";
import { tableOf } from "../cells/definition";
import { date, optional, plain, table } from "../cells/reading/facts";

const isNothing = (raw: Raw): boolean => isBlank(raw) || raw === 0 || raw === false;

function* rowsOf(matrix: Matrix, place: Place): Generator<readonly [string, Raw]> {
  for (const [index, row] of matrix.entries()) {
    const name = plain(row[0] ?? null);
    if (isBlank(name) || name === 0) continue;
    if (typeof name !== "string")
      invalid(
        place.parameter,
        `row ${index + 1} starts with ${shown(name)}; accepted is the name of a fact`,
        place.clause,
      );
    if (index === 0 && name.trim().toLowerCase() === "fact") continue;
    yield [name, plain(row[1] ?? null)];
  }
}

/** An empty list leaves everything open. */
function readStatusFacts(matrix: Matrix, place: Place): StatusFacts {
  if (matrix.every((row) => row.every((cell) => isNothing(plain(cell))))) return {};
  if (matrix[0]!.length < 2)
    invalid(
      place.parameter,
      "one column came; accepted is a range of two or more columns, fact and value",
      place.clause,
    );
  return statusFactsFrom(rowsOf(matrix, place), place);
}

/**
 * State of the deal, each event of 5.1, what follows from it, and the tests of the other provisions, as far as the facts given tell.
 *
 * A row whose facts are missing answers "not known" and names them; nothing is guessed. A blank or 0 value is not known: write none for zero, for a day that did not come, or for what did not happen.
 *
 * Facts of Article I: Control links; Affiliate pair (list); Person (FUND, OFFICER, DIRECTOR,
 * PRINCIPAL_SHAREHOLDER, AFFILIATE, OTHER); Instrument (DEBENTURE, WARRANT, UNDERLYING_SHARES, WARRANT_SHARES,
 * ESCROW_SHARES, INITIAL_WARRANT, INITIAL_WARRANT_SHARES, INITIAL_WARRANT_ESCROW_SHARES, OTHER).
 *
 * Facts of Article II: Registration Statement filed; Effective Date; Closing; Extension agreed; Extended Closing
 * Date (date or none); Registration Rights Agreement executed; Escrow Agreement executed; Initial Registration
 * Rights Agreement executed; Initial Escrow Agreement executed; Legal Opinion delivered; Initial Opinion
 * delivered; Initial Warrant delivered; Warrant in escrow; Power of Attorney in escrow; Initial Power of
 * Attorney in escrow; Debentures in escrow; Escrow Shares in escrow; Initial Warrant Escrow Shares in escrow;
 * Secretary's certificate delivered; President's certificate of resolutions delivered; Purchase Price in escrow;
 * Debentures received; Warrant received; Closing opinion received; Closing Secretary's certificate received;
 * Closing President's certificate received; Other closing documents received (TRUE/FALSE); Wire instructions
 * delivered (date or none); Escrow Shares released (shares or none); Escrow Agent notified; Escrow returned
 * (date or none).
 *
 * Facts of Article III: Subsidiary not scheduled; Good standing; Foreign qualification missing; Missing
 * qualification has a Material Adverse Effect; Capital differs from Schedule 3.1(c); Difference stands in the
 * SEC filings; Floating price security or equity line; Issued to the Purchaser; Charter conflict not scheduled;
 * Contract conflict not scheduled; Contract conflict has a Material Adverse Effect; Law violated; Consent not
 * scheduled; Consent is excepted; Proceeding not scheduled; Proceeding challenges the Transaction Documents;
 * Proceeding could have a Material Adverse Effect; Proceeding could impair performance; Contract default not
 * scheduled; Contract default has a Material Adverse Effect; Order violated; Order violation has a Material
 * Adverse Effect; Statute violated; Statute violation could affect the deal; Broker fee payable; Broker fee is
 * provided in 4.27; Registered under the Exchange Act; Subject to Section 13 or 15(d); Current in reporting;
 * Accredited investor when offered; Accredited investor at signing; Plan assets used (TRUE/FALSE).
 *
 * Facts of Article IV: Transfer registered; Transfer exempt; Purchaser owns Securities; Report available on
 * EDGAR; Stop order or proceeding for one; Disclosure Documents untrue; Written confirmation requested; Offering
 * would be integrated; Securities outstanding; Other offering materials used; General solicitation (TRUE/FALSE);
 * Conversion period ends; Warrant expires; Initial Warrant expires (date or none); Evidence of listing requested
 * (TRUE/FALSE); Debentures unconverted ($ or none); Warrant unexercised; Initial Warrant unexercised (shares or
 * none); Agreement or escrow agreements unsatisfied (TRUE/FALSE); Loss arises from (COMPANY_BREACH,
 * PURCHASER_BREACH, OTHER); Claimant of indemnity (PURCHASER, PURCHASER_SIDE, PURCHASER_AFFILIATE,
 * PURCHASER_CONTROLLER, COMPANY, COMPANY_SIDE, COMPANY_AFFILIATE, COMPANY_CONTROLLER, OTHER); Claim notified
 * promptly; Prejudice finally determined (TRUE/FALSE); Prejudice ($ or none); Separate counsel agreed; Defence
 * not assumed; Both parties named; Counsel advises of a conflict; Separate counsel elected in writing;
 * Settlement consent given; Settlement consent unreasonably withheld; Unconditional release; Fault finally
 * determined; Losses arise solely from that fault; Redemption prohibited by Delaware law (TRUE/FALSE);
 * Redemption permitted from (date or none); Consent to redemption required (TRUE/FALSE); Consent to redemption
 * obtained (date or none); Disbursements ($ or none).
 *
 * Facts of Articles V and VI: Illegality; Not registered under Section 12; Not current in reporting; Form 8-K
 * event (date, TRUE/FALSE); Form 8-K item (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1.03, 2.01, 4.01, 5.01);
 * Nature of business changed; Item 304(a)(1)(iv) disclosure; Event disclosed before; Event in Schedule 5.1
 * (TRUE/FALSE); Trading halted; Trading reinstated (date or none); Halt cause (ISSUER, MARKET_WIDE,
 * PENDING_NEWS); Halted by (NASD, COMMISSION, EXCHANGE, NASDAQ, OTHER); Transfer agent's certificates delivered;
 * Transfer agent's certificates due (date or none); Company breach (date, TRUE/FALSE); Company breach is
 * material (TRUE/FALSE); Company breach amount ($ or none); Company breach notice received; Company breach cured
 * (date or none); Company breach waived (TRUE/FALSE); Purchaser's notice of termination (date or none);
 * Purchaser breach (date, TRUE/FALSE); Purchaser breach is material (TRUE/FALSE); Purchaser breach amount ($ or
 * none); Purchaser breach notice received; Purchaser breach cured (date or none); Purchaser breach waived
 * (TRUE/FALSE); Company's notice of termination (date or none); Event of Default under the Debentures (date,
 * TRUE/FALSE); Purchase Price returned ($ or none); Legal action commenced (TRUE/FALSE); Prevailing party
 * (COMPANY, PURCHASER, SPLIT).
 *
 * Facts of Article VII: Expense (DOCUMENT_FEE, ESCROW_AGENT, STAMP_TAX, REGISTRATION, ISSUANCE, BLUE_SKY,
 * CERTIFICATES, LISTING, COMPANY_ADVISERS, PURCHASER_ADVISERS, PURCHASER_TAX, COMPANY_OTHER, PURCHASER_OTHER);
 * Notice in writing; Transmission confirmed; Copy sent (TRUE/FALSE); Change of address notified (date or none);
 * Change of the Agreement (AMENDMENT, WAIVER); Change in writing; Change signed by the Company; Change signed by
 * the Purchaser (TRUE/FALSE); Waiver enforced against (COMPANY, PURCHASER); Who would enforce (PARTY, SUCCESSOR,
 * ASSIGN, INDEMNITEE, OTHER); Assignment forbidden (TRUE/FALSE); Court (NEW_YORK_COUNTY, OTHER); Action by
 * (COMPANY, PURCHASER); Served by courier on the Company (TRUE/FALSE); Obligation stands in (ARTICLE_I,
 * ARTICLE_II, ARTICLE_III, ARTICLE_IV, ARTICLE_V, ARTICLE_VI, ARTICLE_VII); Signed by the Company; Signed by the
 * Purchaser; Counterparts delivered; Press release consent; Press release required; Naming the Purchaser
 * required (TRUE/FALSE); Damages claimed by (COMPANY, PURCHASER); Head of damage (DIRECT, LOST_PROFITS,
 * INCIDENTAL, INDIRECT, EXEMPLARY, PUNITIVE, SPECIAL, CONSEQUENTIAL).
 *
 * @param facts Names of facts and their values in two columns, from the list in the help; blank values are not known.
 * @param as_of Day for which is asked; blank: what hangs on the day is not known.
 * @returns Event, Clause, Answer, Date, Why; the first row is State: PRE_CLOSING, CLOSED or TERMINATED.
 * @rounding none
 * @readings Closing outside date, Extension moves lapse, Automatic termination, Effective date cap, Certificate date, Materiality, Default after closing, Notice copies, Control persons, Halt count, Halt day, Escrow fee if unclosed, Liquidated damages scope, Liquidated damages stacking, Refund and damages, Roll rule, Business calendar
 * @throws #VALUE! when a name is no fact (the message names the nearest), is given twice with different values, or its value is of the wrong kind
 * @example =DEAL_STATUS({"Closing","2003-09-02";"Effective Date","2003-08-28"}) -> [1,1] "Event", [2,1] "State", [2,3] "CLOSED", [2,4] 2003-09-02
 * @example =DEAL_STATUS({"Effective Date","2003-08-28";"Closing","none";"Extension agreed","none"}, "2003-09-03") -> [2,3] "TERMINATED", [2,4] 2003-09-03
 * @see TIMELINE, LAPSE_DATE, CURE_DEADLINE, FORM_8K_TERMINATES, HALT_TERMINATES
 */
export const DEAL_STATUS = tableOf({
  clause: "5.1",
  facts: { facts: table(readStatusFacts), as_of: optional(date) },
  columns: { Event: "text", Clause: "text", Answer: "text", Date: "date", Why: "text" },
  rows: dealStatusRows,
  answer: "Answer",
});
