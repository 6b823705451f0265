/** The table functions whose rows answer provisions. */
export type TableWithRows = "DEAL_STATUS" | "TIMELINE" | "FUNDS_FLOW";

/** What answers a provision: functions, rows of a table, or nothing, because there is nothing to compute. */
export type Answered =
  | { readonly by: "functions"; readonly ids: readonly string[] }
  | { readonly by: "rows"; readonly table: TableWithRows; readonly rows: readonly string[] }
  | { readonly by: "nothing"; readonly reason: string };

export interface Provision {
  readonly id: string;
  readonly clause: string;
  /** what it decides, in a few words */
  readonly decides: string;
  readonly answered: Answered;
}

const functions = (...ids: readonly string[]): Answered => ({ by: "functions", ids });
const status = (...rows: readonly string[]): Answered => ({ by: "rows", table: "DEAL_STATUS", rows });
const timeline = (...rows: readonly string[]): Answered => ({ by: "rows", table: "TIMELINE", rows });
const nothing = (reason: string): Answered => ({ by: "nothing", reason });

const provision = (id: string, clause: string, decides: string, answered: Answered): Provision => ({
  id,
  clause,
  decides,
  answered,
});

/** Every provision that the clause book lists, and what answers it. */
export const PROVISIONS: readonly Provision[] = [
  provision(
    "P001",
    "Recital",
    "headline terms of the Debentures",
    functions("ACCRUED_INTEREST", "MATURITY_PAYMENT", "TERM"),
  ),
  provision("P002", "1.1", "Execution Date", timeline("Execution Date")),
  provision("P003", "1.1", "Affiliates", status("Affiliate")),
  provision("P004", "1.1", "Business Days", functions("BUSINESS_DAY", "BUSINESS_DAYS", "IS_BUSINESS_DAY", "HOLIDAYS")),
  provision(
    "P005",
    "1.1",
    "Common Stock and its par value",
    status("Par value of the outstanding shares", "Exercise prices at least par"),
  ),
  provision(
    "P006",
    "1.1",
    "Default and Event of Default",
    status("Default of the Company", "Default of the Purchaser", "Event of Default"),
  ),
  provision("P007", "1.1", "look-back for Disclosure Documents", functions("DISCLOSURE_START")),
  provision("P008", "1.1", "Effective Date in time", status("Effective Date in time")),
  provision("P009", "1.1", "split of the Escrow Shares", functions("ESCROW_TRIGGER_PRICE", "TERM")),
  provision("P010", "1.1", "worth and cost of the Warrants", functions("REDEMPTION_BREAKDOWN", "TERM")),
  provision("P011", "1.1", "Initial Warrant Escrow Shares", functions("TERM")),
  provision("P012", "1.1", "Material", functions("IS_MATERIAL")),
  provision("P013", "1.1", "consideration for each Debenture", functions("TERM", "DEAL_CHECK")),
  provision("P014", "1.1", "market value on an exchange", functions("MARKET_VALUE", "MARKET_VALUE_DETAIL")),
  provision("P015", "1.1", "market value on Nasdaq", functions("MARKET_VALUE", "MARKET_VALUE_DETAIL")),
  provision("P016", "1.1", "market value on the OTCBB", functions("MARKET_VALUE", "MARKET_VALUE_DETAIL")),
  provision("P017", "1.1", "market value on the pink sheets", functions("MARKET_VALUE", "MARKET_VALUE_DETAIL")),
  provision("P018", "1.1", "appraised value", functions("APPRAISED_VALUE")),
  provision("P019", "1.1", "majority that selects the Appraiser", functions("IS_MAJORITY")),
  provision("P020", "1.1", "which limb of market value applies", functions("MARKET_VENUE", "MARKET_VALUE_DETAIL")),
  provision("P021", "1.1", "who counts as Purchaser", status("Person counts as Purchaser")),
  provision("P022", "1.1", "Securities", status("Instrument is one of the Securities")),
  provision("P023", "1.1", "Trading Days", functions("TRADING_DAY", "TRADING_DAYS", "IS_TRADING_DAY")),
  provision("P024", "1.1", "Underlying Shares", functions("CONVERSION_SHARES")),
  provision("P025", "2.1", "what the Purchase Price buys", status("Purchase Price")),
  provision("P026", "2.2(a)", "Filing Date", functions("FILING_DEADLINE")),
  provision("P027", "2.2(b)", "deliveries at signing", status("Signing deliveries complete")),
  provision("P028", "2.2(b)(iv)", "certificates against Schedule 1", functions("DENOMINATION_TOTAL", "DEAL_CHECK")),
  provision("P029", "2.2(c)", "notice to the Escrow Agent", functions("ESCROW_NOTICE_DEADLINE")),
  provision(
    "P030",
    "2.2(c)(i)",
    "return of the escrow",
    status("Escrow to be returned by", "Returned to the Purchaser", "Returned to the Company", "Not returned"),
  ),
  provision(
    "P031",
    "2.2(d)",
    "registration rights on the Initial Warrant Shares",
    nothing(
      "Both rights are granted without a test or a number; how and when they are used is left to Exhibits C and J, which are not attached.",
    ),
  ),
  provision("P032", "2.3(a)", "latest Closing", functions("CLOSING_DEADLINE")),
  provision("P033", "2.3(b)", "deliveries at the Closing", status("Closing deliveries complete")),
  provision(
    "P034",
    "2.3(c)",
    "release of the Purchase Price, wire instructions",
    status("Purchase Price may be released", "Wire instructions in time"),
  ),
  provision("P035", "2.3(c)(i), 4.27", "what is wired to the Company", functions("NET_PROCEEDS", "FUNDS_FLOW")),
  provision("P036", "2.3(d), 2.3(e)", "custody after the Closing", status("Shares kept in escrow")),
  provision("P037", "3.1(a)", "Subsidiaries and standing", status("Representation 3.1(a) holds")),
  provision("P038", "3.1(c)", "capital against its schedule", status("Representation 3.1(c) holds")),
  provision(
    "P039",
    "3.1(d)",
    "adequate reserve of shares",
    functions("AUTHORIZED_HEADROOM", "ESCROW_FLOOR_PRICE", "DILUTION"),
  ),
  provision("P040", "3.1(d)", "floating price securities", status("Floating price security permitted")),
  provision(
    "P041",
    "3.1(e)-(h)",
    "conflicts, litigation, defaults",
    status("Representation 3.1(e) holds", "Representation 3.1(g) holds", "Representation 3.1(h) holds"),
  ),
  provision("P042", "3.1(f)", "approvals", status("Representation 3.1(f) holds")),
  provision("P043", "3.1(i)", "broker fees", status("Representation 3.1(i) holds")),
  provision("P044", "3.1(k)", "reporting status", status("Representation 3.1(k) holds")),
  provision(
    "P045",
    "3.2(c), 3.2(f)",
    "status of the Purchaser",
    status("Representation 3.2(c) holds", "Representation 3.2(f) holds"),
  ),
  provision("P046", "4.1", "transfer of Securities", status("Transfer of Securities permitted")),
  provision("P047", "4.2", "reports to be furnished", status("Report to be furnished")),
  provision(
    "P048",
    "4.3, 4.5",
    "advice and amendment",
    status("Purchaser to be advised", "Advice to be confirmed in writing", "Disclosure Documents to be amended"),
  ),
  provision("P049", "4.6", "integration", status("Offering permitted")),
  provision("P050", "4.7", "Rule 144(c) information", status("Rule 144(c) information to be supplied")),
  provision("P051", "4.8", "solicitation", status("Offering materials permitted")),
  provision("P052", "4.10", "acts before the Closing", functions("ACTION_PROHIBITED")),
  provision("P053", "4.11", "listing", status("Listing to be maintained until", "Evidence of listing owed")),
  provision("P054", "4.12", "escrow agreements", status("Escrow agreements executed")),
  provision("P055", "4.13", "Full Conversion Shares", functions("FULL_CONVERSION_SHARES", "ESCROW_REQUIRED")),
  provision("P056", "4.13", "whether the cover has failed", functions("ESCROW_TRIGGERED", "ESCROW_TRIGGER_PRICE")),
  provision("P057", "4.13", "day for the top-up", functions("ESCROW_DEADLINE")),
  provision("P058", "4.13", "certificates to issue", functions("ESCROW_TOPUP", "ESCROW_CERTIFICATES")),
  provision(
    "P059",
    "3.1(d), 4.13",
    "lowest price that can be covered",
    functions("ESCROW_FLOOR_PRICE", "AUTHORIZED_HEADROOM"),
  ),
  provision("P060", "4.14", "power of attorney", status("Power of attorney irrevocable")),
  provision("P061", "4.15(a)", "who indemnifies", status("Loss indemnified by")),
  provision("P062", "4.15(b)", "late notice of a claim", status("Indemnity reduced by")),
  provision(
    "P063",
    "4.15(b)",
    "separate counsel and settlement",
    status(
      "Separate counsel at the indemnifier's cost",
      "Indemnifier loses the defence of the claim",
      "Settlement by the indemnitee binds the indemnifier",
      "Settlement by the indemnifier permitted",
    ),
  ),
  provision("P064", "4.15(b)", "day for indemnity expenses", functions("INDEMNITY_DEADLINE")),
  provision("P065", "4.15(b)", "loss of indemnity", status("Indemnity lost")),
  provision("P066", "4.15(c)", "contribution", functions("CONTRIBUTION")),
  provision("P067", "4.16", "exclusivity", functions("EXCLUSIVITY_END", "ISSUANCE_PROHIBITED")),
  provision("P068", "4.17", "blue sky", functions("BLUE_SKY_END")),
  provision("P069", "4.18", "Limitation on Conversion", functions("OWNERSHIP_CAP", "OWNERSHIP_PERCENT")),
  provision("P070", "4.18", "waiver by notice", functions("WAIVER_DATE", "PERMITTED_SHARES")),
  provision("P071", "4.18", "forced conversion", functions("PERMITTED_SHARES")),
  provision("P072", "4.18", "default that voids the cap", functions("CAP_VOID_DATE", "PERMITTED_SHARES")),
  provision("P073", "4.18", "contents of the Company's notice", functions("OWNERSHIP_PERCENT", "CONVERSION_SCHEDULE")),
  provision("P074", "4.18", "revocation", functions("REVOCATION_DEADLINE", "REVOCABLE_SHARES")),
  provision("P075", "4.19", "right to redemption", functions("REINSTATEMENT_DEADLINE", "REDEMPTION_TRIGGERED")),
  provision("P076", "4.19", "window of that right", functions("REDEMPTION_TRIGGERED")),
  provision("P077", "4.19", "reference price", functions("REFERENCE_PRICE", "AVERAGE_MARKET_VALUE")),
  provision("P078", "4.19(i)", "price of shares held", functions("REDEMPTION_BREAKDOWN")),
  provision("P079", "4.19(ii)", "price of the Debentures", functions("REDEMPTION_BREAKDOWN")),
  provision("P080", "4.19(iii)", "price of the Warrant", functions("REDEMPTION_BREAKDOWN")),
  provision("P081", "4.19(iv)", "price of the Initial Warrant", functions("REDEMPTION_BREAKDOWN")),
  provision("P082", "4.19(v)", "interest on the price", functions("REDEMPTION_INTEREST")),
  provision("P083", "4.19", "redemption price", functions("REDEMPTION_PRICE", "REDEMPTION_BREAKDOWN")),
  provision("P084", "4.20", "bar of Delaware law", status("Redemption barred by Delaware law")),
  provision("P085", "4.21", "consent of lenders or holders", status("Redemption awaits consent")),
  provision("P086", "4.22", "registration for others", functions("REGISTRATION_PROHIBITED")),
  provision("P087", "4.23", "mergers", functions("MERGER_PERMITTED")),
  provision("P088", "4.24", "registration kept current", status("Registration to be kept current")),
  provision("P089", "4.24", "registration after termination", status("Initial Warrant Shares to be registered")),
  provision("P090", "4.25", "liquidated damages", functions("LIQUIDATED_DAMAGES")),
  provision("P091", "4.25", "further damages", functions("FURTHER_DAMAGES")),
  provision("P092", "4.26", "Short Sales", functions("SHORT_SALE_UNCOVERED")),
  provision("P093", "4.26", "end of the ban", functions("SHORT_SALE_BAN_END")),
  provision("P094", "4.27", "fees", functions("CLOSING_FEES", "FUNDS_FLOW")),
  provision("P095", "4.28", "introduction fee", functions("INTRODUCTION_FEE", "INTRODUCTION_END")),
  provision("P096", "5.1(a)(i)", "illegality", status("Illegality")),
  provision("P097", "5.1(a)(ii)", "lapse without a Closing", functions("LAPSE_DATE", "TERMINATION_DATE")),
  provision("P098", "5.1(a)(iii)", "registration under Section 12", status("Not registered under Section 12")),
  provision("P099", "5.1(a)(iv)", "current in reporting", status("Not current in reporting")),
  provision("P100", "5.1(a)(v)", "Form 8-K events", functions("FORM_8K_TERMINATES")),
  provision("P101", "5.1(a)(vi)", "trading halt", functions("HALT_DEADLINE", "HALT_TERMINATES")),
  provision("P102", "5.1(a)(vii)", "transfer agent's certificates", status("Certificates not delivered")),
  provision(
    "P103",
    "5.1(b)",
    "termination by the Purchaser",
    status("Purchaser may terminate", "Terminated by the Purchaser"),
  ),
  provision(
    "P104",
    "5.1(c)",
    "termination by the Company",
    status("Company may terminate", "Terminated by the Company"),
  ),
  provision(
    "P105",
    "5.2",
    "who is in default, and what it pays",
    status(
      "Deemed in default",
      "Defaulting party",
      "Attorney's fees of enforcing borne by",
      "Unpaid amounts bear interest",
    ),
  ),
  provision("P106", "VI", "costs of an action", status("Costs of legal action borne by")),
  provision("P107", "VI", "default interest", functions("DEFAULT_INTEREST")),
  provision("P108", "7.1", "who bears an expense", status("Expense borne by")),
  provision("P109", "7.3", "day on which a notice counts", functions("NOTICE_DATE")),
  provision("P110", "7.4", "amendments and waivers", status("Amendment or waiver effective")),
  provision("P111", "7.6, 7.7", "who may enforce", status("May enforce the Agreement")),
  provision("P112", "7.8", "court and service", status("Court is the agreed one", "Service by courier is good")),
  provision("P113", "7.9", "survival", status("Obligation survives")),
  provision("P114", "7.10", "when the Agreement is effective", status("Agreement effective")),
  provision("P115", "7.11", "publicity", status("Press release permitted", "Company may name the Purchaser")),
  provision("P116", "7.13", "heads of damage", status("Head of damage excluded")),
  provision("P117", "7.14", "what OTCBB means", functions("QUOTATION_VENUE")),
  provision("P118", "Schedule 1", "amounts of each Purchaser", functions("ALLOCATION", "DEAL_CHECK")),
  provision("P119", "Schedule 1", "denominations", functions("DENOMINATION_TOTAL", "DEAL_CHECK")),
  provision("P120", "Schedule 3.1(a)", "list of Subsidiaries", status("Representation 3.1(a) holds")),
  provision("P121", "Schedule 3.1(c)", "headroom", functions("AUTHORIZED_HEADROOM", "CAP_TABLE")),
  provision("P122", "Schedule 3.1(c)", "the convertible note", functions("ACCRUED_INTEREST", "DEAL_CHECK")),
  provision("P123", "Schedule 3.1(c)", "the collateral loan", functions("AUTHORIZED_HEADROOM", "DEAL_CHECK")),
  provision("P124", "Schedules 3.1(e), (g), (h)", "amounts against Material", functions("IS_MATERIAL", "DEAL_CHECK")),
  provision(
    "P125",
    "Schedules 3.1(f), 5.1",
    "schedules that list none",
    status("Representation 3.1(f) holds", "Form 8-K event"),
  ),
  provision("P126", "Exhibit A", "what the Debentures fix", functions("CONVERSION_PRICE", "CONVERSION_SHARES", "TERM")),
  provision(
    "P127",
    "Exhibits B, H",
    "what the Warrants fix",
    status("Listing to be maintained until", "Registration to be kept current"),
  ),
  provision("P128", "Exhibits C, J", "what the registration rights fix", functions("REDEMPTION_TRIGGERED")),
  provision(
    "P129",
    "Exhibit D",
    "procedures of conversion and exercise",
    nothing(
      "The exhibit is not attached, and it would hold forms and steps; the days of notices are arguments where a clause asks for them.",
    ),
  ),
  provision(
    "P130",
    "Exhibits E, F, G, I, K, L",
    "escrow, powers of attorney, opinions",
    status("Signing deliveries complete", "Escrow agreements executed"),
  ),
  provision("P131", "7.3", "copies of notices", status("Notice given")),
  provision("P132", "7.3", "change of address", status("Number in use for notices")),
  provision("P133", "7.6, 7.7", "assignment", status("May enforce the Agreement")),
];

/** A heading of the agreement: the files of clauses that bear its number, rows of a table, or nothing to compute. */
export interface Heading {
  readonly number: string;
  readonly title: string;
  readonly answered: Exclude<Answered, { by: "functions" }> | { readonly by: "files" };
}

const files = { by: "files" } as const;
const heading = (number: string, title: string, answered: Heading["answered"]): Heading => ({
  number,
  title,
  answered,
});

const onlyRows = (...rows: readonly string[]) => ({ by: "rows", table: "DEAL_STATUS", rows }) as const;
const none = (reason: string) => ({ by: "nothing", reason }) as const;

const HEADS_ITS_SECTIONS = "An article's heading; its sections stand below.";
const NOT_ATTACHED = "Not attached: what it would fix is an argument or a term.";

/** Every heading of the agreement, its schedules and exhibits, in their order. */
export const HEADINGS: readonly Heading[] = [
  heading("Recital", "The Debentures", files),
  heading("Article I", "Certain definitions", none(HEADS_ITS_SECTIONS)),
  heading("1.1", "Certain definitions", files),
  heading("Article II", "Purchase and sale", none(HEADS_ITS_SECTIONS)),
  heading("2.1", "Purchase and sale; Purchase Price", onlyRows("Purchase Price")),
  heading("2.2", "Registration Statement; execution and delivery", files),
  heading("2.3", "The Closing", files),
  heading("Article III", "Representations and warranties", none(HEADS_ITS_SECTIONS)),
  heading("3.1", "Of the Company", files),
  heading("3.1(a)", "Organization and qualification", onlyRows("Representation 3.1(a) holds")),
  heading(
    "3.1(b)",
    "Authorization, enforcement",
    none("Power, authority and valid execution are for counsel to confirm; the clause gives no test or number."),
  ),
  heading("3.1(c)", "Capitalization", onlyRows("Representation 3.1(c) holds")),
  heading("3.1(d)", "Issuance of Securities", onlyRows("Floating price security permitted")),
  heading("3.1(e)", "No conflicts", onlyRows("Representation 3.1(e) holds")),
  heading("3.1(f)", "Consents and approvals", onlyRows("Representation 3.1(f) holds")),
  heading("3.1(g)", "Litigation; proceedings", onlyRows("Representation 3.1(g) holds")),
  heading("3.1(h)", "No default or violation", onlyRows("Representation 3.1(h) holds")),
  heading("3.1(i)", "Certain fees", onlyRows("Representation 3.1(i) holds")),
  heading(
    "3.1(j)",
    "Disclosure Documents",
    none(
      "Whether documents are accurate and do not mislead is a judgement on their text; amounts in them can be put to IS_MATERIAL.",
    ),
  ),
  heading("3.1(k)", "Reporting company", onlyRows("Representation 3.1(k) holds")),
  heading("3.2", "Of the Purchaser", onlyRows("Representation 3.2(c) holds", "Representation 3.2(f) holds")),
  heading(
    "3.2(a)",
    "Organization; authority",
    none("Power, authority and valid execution again, on the Purchaser's side."),
  ),
  heading("3.2(b)", "Investment intent", none("A state of mind at signing, without a test for it.")),
  heading("3.2(c)", "Purchaser status", onlyRows("Representation 3.2(c) holds")),
  heading(
    "3.2(d)",
    "Experience of the Purchaser",
    none("A quality of the Purchaser that nothing in the clause measures."),
  ),
  heading(
    "3.2(e)",
    "Ability to bear the risk",
    none("A quality of the Purchaser that nothing in the clause measures."),
  ),
  heading("3.2(f)", "Prohibited transactions", onlyRows("Representation 3.2(f) holds")),
  heading("3.2(g)", "Access to information", none("An acknowledgement of what was received and could be asked.")),
  heading("3.2(h)", "Reliance", none("An acknowledgement on which exemption the sale rests.")),
  heading("Article IV", "Other agreements of the parties", none(HEADS_ITS_SECTIONS)),
  heading("4.1", "Manner of offering", onlyRows("Transfer of Securities permitted")),
  heading("4.2", "Furnishing of information", onlyRows("Report to be furnished")),
  heading("4.3", "Notice of certain events", onlyRows("Purchaser to be advised", "Advice to be confirmed in writing")),
  heading(
    "4.4",
    "Copies and use of Disclosure Documents",
    none("Copies are free of charge on reasonable request: no test, no number, no day."),
  ),
  heading("4.5", "Modification to Disclosure Documents", onlyRows("Disclosure Documents to be amended")),
  heading("4.6", "Integration", onlyRows("Offering permitted")),
  heading("4.7", "Furnishing of Rule 144(c) materials", onlyRows("Rule 144(c) information to be supplied")),
  heading("4.8", "Solicitation materials", onlyRows("Offering materials permitted")),
  heading(
    "4.9",
    "Initial Warrant conversion and exercise procedures",
    none("It refers to Appendix II of the Initial Warrant, which is not attached."),
  ),
  heading("4.10", "Prohibition on certain actions", files),
  heading("4.11", "Listing of Common Stock", files),
  heading("4.12", "Escrow", onlyRows("Escrow agreements executed")),
  heading("4.13", "Conversion procedures; maintenance of Escrow Shares", files),
  heading("4.14", "Attorney-in-fact", onlyRows("Power of attorney irrevocable")),
  heading("4.15", "Indemnification", files),
  heading("4.16", "Exclusivity", files),
  heading("4.17", "Blue sky qualification", files),
  heading("4.18", "Purchaser's ownership of Common Stock", files),
  heading("4.19", "Rights if trading is suspended", files),
  heading("4.20", "No violation of applicable law", onlyRows("Redemption barred by Delaware law")),
  heading("4.21", "Redemption restrictions", files),
  heading("4.22", "No other registration rights", files),
  heading("4.23", "Merger or consolidation", files),
  heading(
    "4.24",
    "Registration of Escrow Shares",
    onlyRows("Registration to be kept current", "Initial Warrant Shares to be registered"),
  ),
  heading("4.25", "Liquidated damages", files),
  heading("4.26", "Short Sales", files),
  heading("4.27", "Fees", files),
  heading("4.28", "Additional fees", files),
  heading("Article V", "Termination", none(HEADS_ITS_SECTIONS)),
  heading("5.1", "Termination by the Company or the Purchaser", files),
  heading(
    "5.2",
    "Remedies",
    onlyRows(
      "Deemed in default",
      "Defaulting party",
      "Attorney's fees of enforcing borne by",
      "Unpaid amounts bear interest",
    ),
  ),
  heading("Article VI", "Legal fees and default interest rate", files),
  heading("Article VII", "Miscellaneous", none(HEADS_ITS_SECTIONS)),
  heading("7.1", "Fees and expenses", onlyRows("Expense borne by")),
  heading(
    "7.2",
    "Entire agreement; amendments",
    none("It says what the agreement is and how it is not to be construed; amendments are ruled by 7.4."),
  ),
  heading("7.3", "Notices", files),
  heading("7.4", "Amendments; waivers", onlyRows("Amendment or waiver effective")),
  heading("7.5", "Headings", none("Headings are without effect.")),
  heading("7.6", "Successors and assigns", onlyRows("May enforce the Agreement")),
  heading("7.7", "No third party beneficiaries", onlyRows("May enforce the Agreement")),
  heading("7.8", "Governing law; venue; service of process", files),
  heading("7.9", "Survival", onlyRows("Obligation survives")),
  heading("7.10", "Counterpart signatures", onlyRows("Agreement effective")),
  heading("7.11", "Publicity", onlyRows("Press release permitted", "Company may name the Purchaser")),
  heading(
    "7.12",
    "Severability",
    none("What a court would leave standing, and what the parties would put in its place, no rule of it decides."),
  ),
  heading("7.13", "Limitation of remedies", onlyRows("Head of damage excluded")),
  heading("7.14", "Omnibus provision", files),
  heading("Schedule 1", "Purchaser(s); share denominations", files),
  heading("Schedule 3.1(a)", "Subsidiaries", onlyRows("Representation 3.1(a) holds")),
  heading("Schedule 3.1(c)", "Capitalization and registration rights", onlyRows("Representation 3.1(c) holds")),
  heading("Schedule 3.1(d)", "Equity and equity equivalent securities", onlyRows("Floating price security permitted")),
  heading("Schedule 3.1(e)", "Conflicts", onlyRows("Representation 3.1(e) holds")),
  heading("Schedule 3.1(f)", "Consents and approvals", onlyRows("Representation 3.1(f) holds")),
  heading("Schedule 3.1(g)", "Litigation and claims", onlyRows("Representation 3.1(g) holds")),
  heading("Schedule 3.1(h)", "Defaults and violations", onlyRows("Representation 3.1(h) holds")),
  heading("Schedule 5.1", "Form 8-K disclosure obligations", onlyRows("Form 8-K event")),
  heading("Exhibit A", "Convertible Debenture", files),
  ...[
    "B Warrant",
    "C Registration Rights Agreement",
    "D Conversion and exercise procedures",
    "E Escrow Agreement",
    "F Power of Attorney",
  ].map(exhibit),
  ...[
    "G Legal Opinion",
    "H Initial Warrant",
    "I Initial Escrow Agreement",
    "J Initial Registration Rights Agreement",
  ].map(exhibit),
  ...["K Initial Power of Attorney", "L Initial Opinion"].map(exhibit),
];

function exhibit(name: string): Heading {
  return heading(`Exhibit ${name.slice(0, 1)}`, name.slice(2), none(NOT_ATTACHED));
}

/** The beginning of the names of the files that bear a heading's number. */
export function filePrefix(number: string): string {
  if (/^\d/.test(number)) return `s${number.replace(".", "_")}_`;
  const roman = ["I", "II", "III", "IV", "V", "VI", "VII"].indexOf(number.replace("Article ", "")) + 1;
  if (roman > 0) return `art_${roman}_`;
  return number.startsWith("Schedule") ? "schedules" : number.toLowerCase().replace(" ", "_");
}
