import { FACTS, factName, type FactKey } from "../../../workbook/sheets/facts";
import { definedName } from "../../../workbook/sheet-model";
import { DEAL_TABLE } from "../../../workbook/sheets/deal";
import { TERM_DEFINITIONS, type TermKey } from "../../../engine/agreement/terms";
import { readFact, type Facts } from "../../facts/facts";

/** The formulas of the tiles: each is what is shown, and what is inserted. */

export interface TileSources {
  readonly facts: Facts;
  /** whether the facts have cells of their own */
  readonly areKept: boolean;
  readonly names: readonly string[];
  readonly namespace: string;
}

/** A formula, or the facts that it still needs. */
export type TileFormula = { readonly formula: string } | { readonly needs: readonly FactKey[] };

export class TileFormulas {
  constructor(private readonly sources: TileSources) {}

  /** A fact as it stands in a formula; "" where it is not known or cannot be read. */
  fact(key: FactKey): string {
    const { facts, areKept, names } = this.sources;
    const argument = readFact(key, facts[key], names);
    if (argument.kind === "omitted" || argument.kind === "wrong") return "";
    const isNamed = areKept && FACTS[key].kind !== "cells" && names.includes(factName(key));
    return isNamed ? factName(key) : argument.formula;
  }

  term(key: TermKey): string {
    const { name } = TERM_DEFINITIONS[key];
    const named = definedName(name);
    return this.sources.names.includes(named) ? named : this.call("TERM", `"${name}"`);
  }

  private factOr(key: FactKey, other: () => string): string {
    return this.fact(key) || other();
  }

  /** A call of ours on the terms of the deal. */
  call(id: string, ...args: readonly string[]): string {
    return `${this.sources.namespace}.${id}(${[...args, DEAL_TABLE].join(",")})`;
  }

  private unless(needs: readonly FactKey[], formula: () => string): TileFormula {
    const missing = needs.filter((key) => this.fact(key) === "");
    return missing.length > 0 ? { needs: missing } : { formula: `=${formula()}` };
  }

  marketValue(): TileFormula {
    return this.unless(["prices", "asOf"], () => this.call("MARKET_VALUE", this.fact("asOf"), this.fact("prices"), ""));
  }

  average(date: FactKey): TileFormula {
    return this.unless(["prices", date], () =>
      this.call("AVERAGE_MARKET_VALUE", this.fact(date), this.fact("prices"), "", "", this.fact("haltDays")),
    );
  }

  private get hasHalt(): boolean {
    return this.fact("halted") !== "" && this.fact("redemptionNotice") !== "";
  }

  /** The greatest of the averages where there is a halt and a notice; else that before the day asked about. */
  referencePrice(): TileFormula {
    if (!this.hasHalt) return this.average("asOf");
    const facts = (["prices", "redemptionNotice", "payment", "halted"] as const).map((key) => this.fact(key));
    return this.unless(["prices"], () => this.call("REFERENCE_PRICE", ...facts, "", this.fact("haltDays")));
  }

  /** The days before which an average is taken. */
  averagedDates(): readonly FactKey[] {
    const dates = ["redemptionNotice", "payment", "halted"] as const;
    return this.hasHalt ? dates.filter((key) => this.fact(key) !== "") : this.fact("asOf") === "" ? [] : ["asOf"];
  }

  private conversionPrice(): string {
    return this.factOr("conversionPrice", () => this.call("CONVERSION_PRICE", this.fact("asOf"), this.fact("prices")));
  }

  /** Without a price that was given, the conversion formula of the terms needs prices and a day. */
  private get priceNeeds(): readonly FactKey[] {
    const canBeComputed = this.fact("prices") !== "" && this.fact("asOf") !== "";
    return canBeComputed ? [] : ["conversionPrice"];
  }

  private get principal(): string {
    return this.factOr("principal", () => this.term("principal"));
  }

  private get escrowHeld(): string {
    return this.factOr("escrowHeld", () => `${this.term("escrowShares")}-${this.term("escrowWarrantShares")}`);
  }

  topUp(): TileFormula {
    return this.unless(this.priceNeeds, () =>
      this.call("ESCROW_TOPUP", this.principal, this.conversionPrice(), this.escrowHeld, this.fact("accruedInterest")),
    );
  }

  triggerPrice(): TileFormula {
    return this.unless([], () =>
      this.call("ESCROW_TRIGGER_PRICE", this.principal, this.escrowHeld, this.fact("accruedInterest")),
    );
  }

  private get holding(): readonly string[] {
    return [this.factOr("outstanding", () => this.term("outstandingShares")), this.factOr("owned", () => "0")];
  }

  cap(): TileFormula {
    return this.unless([], () => this.call("OWNERSHIP_CAP", ...this.holding, ""));
  }

  percentHeld(): TileFormula {
    return this.unless([], () => this.call("OWNERSHIP_PERCENT", ...this.holding, "0", ""));
  }

  revocable(): TileFormula {
    return this.unless(["requested"], () => this.call("REVOCABLE_SHARES", this.fact("requested"), ...this.holding, ""));
  }

  permitted(): TileFormula {
    const escapes = [this.fact("asOf"), this.fact("waiverNotice"), "", "", "", "", ""];
    return this.unless(["requested", "asOf"], () =>
      this.call("PERMITTED_SHARES", this.fact("requested"), ...this.holding, ...escapes),
    );
  }

  /** From when a waiver runs: that of the notice given, or of one given on the day asked about. */
  waiver(): TileFormula {
    const notice = this.fact("waiverNotice") || this.fact("asOf");
    return notice === "" ? { needs: ["waiverNotice"] } : { formula: `=${this.call("WAIVER_DATE", notice)}` };
  }

  /** By limb or as one price. */
  redemption(id: "REDEMPTION_PRICE" | "REDEMPTION_BREAKDOWN"): TileFormula {
    const reference = this.referencePrice();
    if ("needs" in reference) return reference;
    const issuable = () =>
      this.factOr("sharesIssuable", () =>
        this.call("CONVERSION_SHARES", this.principal, this.conversionPrice(), this.fact("accruedInterest")),
      );
    const hasBoth = this.fact("redemptionNotice") !== "" && this.fact("payment") !== "";
    const days = hasBoth ? [this.fact("redemptionNotice"), this.fact("payment")] : ["", ""];
    const needs = this.fact("sharesIssuable") === "" ? this.priceNeeds : [];
    return this.unless(needs, () => {
      const held = [this.factOr("accruedInterest", () => "0"), this.factOr("owned", () => "0"), issuable()];
      const warrants = [this.term("warrantShares"), this.term("initialWarrantShares")];
      return this.call(id, reference.formula.slice(1), this.principal, ...held, ...warrants, ...days, "");
    });
  }
}
