import { Exact } from "../../basics/exact";
import { group, price, shares } from "../term-kinds";

export const warrants = group("Warrants", {
  warrantShares: shares({
    name: "Warrant shares",
    value: 2_500_000,
    clause: "1.1",
    meaning: "Shares for which the Warrant may be exercised.",
  }),
  warrantExercisePrice: price({
    name: "Warrant exercise price",
    value: "0.01",
    clause: "1.1",
    meaning: "Exercise price of the Warrant.",
    none: { value: Exact.ZERO },
  }),
  initialWarrantShares: shares({
    name: "Initial warrant shares",
    value: 2_500_000,
    clause: "1.1",
    meaning: "Shares for which the Initial Warrant may be exercised.",
  }),
  initialWarrantExercisePrice: price({
    name: "Initial warrant exercise price",
    value: "0.01",
    clause: "1.1",
    meaning: "Exercise price of the Initial Warrant.",
    none: { value: Exact.ZERO },
  }),
});
