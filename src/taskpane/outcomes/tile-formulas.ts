import type { FactKey } from "../../sheets/facts";
import { FactFormulas, type TileFormula } from "./fact-formulas";

const WARRANTS = ["warrantShares", "initialWarrantShares"] as const;

/** The formulas of the tiles: each is what is shown, and what is inserted. */
export class TileFormulas extends FactFormulas {
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

  /** Without a price that was given, the conversion formula of the terms needs prices and a day. */
  private get priceNeeds(): readonly FactKey[] {
    const canBeComputed = this.fact("prices") !== "" && this.fact("asOf") !== "";
    return canBeComputed ? [] : ["conversionPrice"];
  }

  topUp(): TileFormula {
    const args = (["principal", "conversionPrice", "escrowHeld"] as const).map((key) => this.given(key));
    return this.unless(
      this.priceNeeds,
      () => this.call("ESCROW_TOPUP", ...args, this.fact("accruedInterest")),
      this.derived("principal", "conversionPrice", "escrowHeld"),
    );
  }

  triggerPrice(): TileFormula {
    const args = (["principal", "escrowHeld"] as const).map((key) => this.given(key));
    return this.unless(
      [],
      () => this.call("ESCROW_TRIGGER_PRICE", ...args, this.fact("accruedInterest")),
      this.derived("principal", "escrowHeld"),
    );
  }

  private get holding(): readonly string[] {
    return [this.given("outstanding"), this.factOr("owned", () => "0")];
  }

  private ofHolding(needs: readonly FactKey[], formula: () => string): TileFormula {
    return this.unless(needs, formula, this.derived("outstanding"));
  }

  cap(): TileFormula {
    return this.ofHolding([], () => this.call("OWNERSHIP_CAP", ...this.holding, ""));
  }

  percentHeld(): TileFormula {
    return this.ofHolding([], () => this.call("OWNERSHIP_PERCENT", ...this.holding, "0", ""));
  }

  revocable(): TileFormula {
    return this.ofHolding(["requested"], () =>
      this.call("REVOCABLE_SHARES", this.fact("requested"), ...this.holding, ""),
    );
  }

  permitted(): TileFormula {
    const escapes = [this.fact("asOf"), this.fact("waiverNotice"), "", "", "", "", ""];
    return this.ofHolding(["requested", "asOf"], () =>
      this.call("PERMITTED_SHARES", this.fact("requested"), ...this.holding, ...escapes),
    );
  }

  /** From when a waiver runs: that of the notice given, or of one given on the day asked about. */
  waiver(): TileFormula {
    const notice = this.fact("waiverNotice") || this.fact("asOf");
    return notice === "" ? { needs: ["waiverNotice"] } : this.unless([], () => this.call("WAIVER_DATE", notice));
  }

  /** By limb or as one price. */
  redemption(id: "REDEMPTION_PRICE" | "REDEMPTION_BREAKDOWN"): TileFormula {
    const reference = this.referencePrice();
    if ("needs" in reference) return reference;
    const hasBoth = this.fact("redemptionNotice") !== "" && this.fact("payment") !== "";
    const days = hasBoth ? [this.fact("redemptionNotice"), this.fact("payment")] : ["", ""];
    const isIssuableGiven = this.fact("sharesIssuable") !== "";
    const issuable = (): string =>
      this.factOr("sharesIssuable", () =>
        this.call(
          "CONVERSION_SHARES",
          this.given("principal"),
          this.given("conversionPrice"),
          this.fact("accruedInterest"),
        ),
      );
    const formula = (): string => {
      const held = [this.factOr("accruedInterest", () => "0"), this.factOr("owned", () => "0"), issuable()];
      const warrants = WARRANTS.map((key) => this.term(key));
      return this.call(id, reference.formula.slice(1), this.given("principal"), ...held, ...warrants, ...days, "");
    };
    return this.unless(isIssuableGiven ? [] : this.priceNeeds, formula, [
      ...this.derived("principal", ...(isIssuableGiven ? [] : (["conversionPrice"] as const))),
      ...WARRANTS.map((key) => ({ terms: [key], formula: `=${this.term(key)}` })),
    ]);
  }
}
