import fc from "fast-check";
import { AGREEMENT_TERMS } from "../../../src/engine/agreement/deal";
import { parseIsoDay, type Day } from "../../../src/engine/basics/days";
import { Exact } from "../../../src/engine/basics/exact";
import { dealStatus, type StatusRow, type StatusRowId } from "../../../src/engine/status/deal-status";
import { FACT_KEYS, factName, STATUS_FACTS, type StatusFacts } from "../../../src/engine/status/facts";
import type { StatusFact } from "../../../src/engine/status/fact-kinds";

const day = (iso: string) => parseIsoDay(iso)!;
const LATE = day("2003-12-31");

function rowsOf(facts: StatusFacts = {}, asOf?: Day): readonly StatusRow[] {
  return dealStatus({ facts, asOf }, AGREEMENT_TERMS);
}

function rowOf(id: StatusRowId, facts: StatusFacts = {}, asOf?: Day): StatusRow {
  return rowsOf(facts, asOf).find((row) => row.id === id)!;
}

/** What was kept of a row under its key is lost when the key changes. */
const KEYS: Readonly<Record<StatusRowId, string>> = {
  state: "State",
  illegality: "Illegality",
  noClosingInTime: "No Closing in time",
  notSection12: "Not registered under Section 12",
  notCurrent: "Not current in reporting",
  form8k: "Form 8-K event",
  halt: "Trading not reinstated",
  certificates: "Certificates not delivered",
  purchaserMayTerminate: "Purchaser may terminate",
  purchaserTerminated: "Terminated by the Purchaser",
  companyMayTerminate: "Company may terminate",
  companyTerminated: "Terminated by the Company",
  companyDefault: "Default of the Company",
  purchaserDefault: "Default of the Purchaser",
  escrowNoticeDue: "Escrow Agent to be notified by",
  escrowNoticeInTime: "Escrow Agent notified in time",
  escrowReturnDue: "Escrow to be returned by",
  escrowReturnInTime: "Escrow returned in time",
  returnedToPurchaser: "Returned to the Purchaser",
  returnedToCompany: "Returned to the Company",
  notReturned: "Not returned",
  initialWarrantSharesRegistration: "Initial Warrant Shares to be registered",
  feesWithoutClosing: "Fees owed without a Closing",
  eventOfDefault: "Event of Default",
  defaultingParty: "Defaulting party",
  deemedInDefault: "Deemed in default",
  attorneysFees: "Attorney's fees of enforcing borne by",
  defaultInterest: "Unpaid amounts bear interest",
  liquidatedDamages: "Liquidated damages",
  actionCosts: "Costs of legal action borne by",
  affiliate: "Affiliate",
  countsAsPurchaser: "Person counts as Purchaser",
  countsAsSecurity: "Instrument is one of the Securities",
  parValue: "Par value of the outstanding shares",
  exercisePricesAtLeastPar: "Exercise prices at least par",
  purchasePrice: "Purchase Price",
  filedInTime: "Registration Statement filed in time",
  effectiveInTime: "Effective Date in time",
  signingDeliveries: "Signing deliveries complete",
  escrowAgreements: "Escrow agreements executed",
  extension: "Extension of the Closing counts",
  closingInTime: "Closing in time under 2.3(a)",
  closingDeliveries: "Closing deliveries complete",
  purchasePriceRelease: "Purchase Price may be released",
  wireInTime: "Wire instructions in time",
  sharesKeptInEscrow: "Shares kept in escrow",
  subsidiaries: "Representation 3.1(a) holds",
  capitalization: "Representation 3.1(c) holds",
  floatingPriceSecurity: "Floating price security permitted",
  conflicts: "Representation 3.1(e) holds",
  consents: "Representation 3.1(f) holds",
  litigation: "Representation 3.1(g) holds",
  violations: "Representation 3.1(h) holds",
  brokers: "Representation 3.1(i) holds",
  exchangeAct: "Representation 3.1(k) holds",
  accreditation: "Representation 3.2(c) holds",
  planAssets: "Representation 3.2(f) holds",
  transfer: "Transfer of Securities permitted",
  reportOwed: "Report to be furnished",
  adviceOwed: "Purchaser to be advised",
  adviceConfirmation: "Advice to be confirmed in writing",
  disclosureAmendment: "Disclosure Documents to be amended",
  offering: "Offering permitted",
  rule144Information: "Rule 144(c) information to be supplied",
  offeringMaterials: "Offering materials permitted",
  listingEnd: "Listing to be maintained until",
  listingEvidence: "Evidence of listing owed",
  powerOfAttorney: "Power of attorney irrevocable",
  redemptionBarred: "Redemption barred by Delaware law",
  redemptionAwaitsConsent: "Redemption awaits consent",
  registrationKept: "Registration to be kept current",
  indemnifier: "Loss indemnified by",
  indemnityReduction: "Indemnity reduced by",
  separateCounsel: "Separate counsel at the indemnifier's cost",
  defenceLost: "Indemnifier loses the defence of the claim",
  indemniteeSettlement: "Settlement by the indemnitee binds the indemnifier",
  indemnifierSettlement: "Settlement by the indemnifier permitted",
  indemnityLost: "Indemnity lost",
  expenseBearer: "Expense borne by",
  noticeGiven: "Notice given",
  noticeNumber: "Number in use for notices",
  changeEffective: "Amendment or waiver effective",
  enforcement: "May enforce the Agreement",
  court: "Court is the agreed one",
  courierService: "Service by courier is good",
  survival: "Obligation survives",
  agreementEffective: "Agreement effective",
  pressRelease: "Press release permitted",
  namingPurchaser: "Company may name the Purchaser",
  damageExcluded: "Head of damage excluded",
};

const CLOSED: StatusFacts = {
  illegality: false,
  notSection12: false,
  notCurrent: false,
  form8kEvent: false,
  halted: null,
  certificatesDelivered: day("2003-04-28"),
  companyBreach: false,
  purchasersTermination: null,
  purchaserBreach: false,
  companysTermination: null,
  effectiveDate: day("2003-08-28"),
  closing: day("2003-09-02"),
};

/** Any of the facts, each with a value of its kind. */
const someFacts: fc.Arbitrary<StatusFacts> = fc
  .subarray(FACT_KEYS)
  .chain((keys) => fc.tuple(...keys.map((key) => valueOf(STATUS_FACTS[key]))).map((values) => [keys, values] as const))
  .map(([keys, values]) => Object.fromEntries(keys.map((key, index) => [key, values[index]])));

function valueOf({ kind, choices }: StatusFact): fc.Arbitrary<unknown> {
  const days = fc.integer({ min: day("2003-04-28"), max: day("2004-06-30") });
  switch (kind) {
    case "TRUE/FALSE":
      return fc.boolean();
    case "date":
      return fc.constantFrom(null, day("2003-08-28"));
    case "event":
      return fc.oneof(fc.boolean(), days);
    case "choice":
      return fc.constantFrom(...choices!);
    case "list":
      return fc.constant(["A > B", "B > C"]);
    default:
      return fc.integer({ min: 0, max: 200_000 }).map(Exact.whole);
  }
}

describe("the rows of the status", () => {
  test("have each a key of its own, the same whatever is known", () => {
    const named = (rows: readonly StatusRow[]) => Object.fromEntries(rows.map(({ id, event }) => [id, event]));
    expect(rowsOf()).toHaveLength(Object.keys(KEYS).length);
    expect(named(rowsOf())).toEqual(KEYS);
    expect(named(rowsOf(CLOSED, LATE))).toEqual(KEYS);
  });

  test.each([
    ["state", CLOSED, "CLOSED", "text", "a text"],
    ["illegality", CLOSED, false, "TRUE/FALSE", "the one no"],
    ["illegality", { illegality: true }, true, "TRUE/FALSE", "the one yes"],
    ["illegality", {}, undefined, "text", "not known, which is neither"],
    ["indemnityReduction", { promptNotice: true }, Exact.ZERO, "$", "an amount"],
    ["escrowReturnDue", { ...CLOSED, closing: null }, undefined, "text", "it hangs on what is not given"],
  ] as const)("%s answers as what it is (%#)", (id, facts, answer, unit) => {
    expect(rowOf(id, facts, LATE)).toMatchObject({ answer, unit });
  });

  const OF_5_1 = ["illegality", "effectiveDate", "notSection12", "notCurrent", "form8kEvent", "halted"];
  const NOTICES = ["purchasersTermination", "companysTermination"];

  test.each<[StatusRowId, StatusFacts, Day | undefined, string[], string]>([
    [
      "state",
      {},
      LATE,
      ["closing", ...OF_5_1, "certificatesDelivered", ...NOTICES],
      "the events of 5.1 in their order",
    ],
    ["noClosingInTime", { ...CLOSED, closing: null, extensionAgreed: null }, undefined, ["asOf"], "the day asked for"],
    ["separateCounsel", { counselAgreed: false, bothNamed: false }, LATE, ["defenceNotAssumed"], "the limb left open"],
    ["capitalization", { capitalDiffers: false }, LATE, [], "nothing: one fact decides"],
  ])("%s names what it lacks by key (%#)", (id, facts, asOf, lacks) => {
    expect(rowOf(id, facts, asOf).lacks).toEqual(lacks);
  });

  test("lack only what is not given, and then say so in words", () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(undefined, LATE), (facts, asOf) => {
        for (const { answer, lacks, why } of rowsOf(facts, asOf)) {
          if (lacks.length === 0) continue;
          const names = lacks.map((lack) => (lack === "asOf" ? "as_of" : factName(lack)));
          expect([answer, why]).toEqual([undefined, `not given: ${names.join(", ")}`]);
          expect(lacks.filter((lack) => (lack === "asOf" ? asOf : facts[lack]) !== undefined)).toEqual([]);
        }
      }),
    );
  });

  test("find the Events of Default once, however many of them hang on it", () => {
    let reads = 0;
    const counted = new Proxy<StatusFacts>(
      { ...CLOSED, debentureDefault: true },
      {
        get(facts, key: keyof StatusFacts) {
          if (key === "debentureDefault") reads++;
          return facts[key];
        },
      },
    );
    expect(rowOf("eventOfDefault", counted, LATE).answer).toBe(true);
    expect(reads).toBe(1);
  });
});
