import { useEffect, useState } from "react";

/** Runs an asynchronous computation again whenever what it hangs on changes; keeps the last outcome until the next. */
export function useComputed<T>(compute: () => Promise<T>, first: T): T {
  const [outcome, setOutcome] = useState(first);
  useEffect(() => {
    let isHere = true;
    const timer = setTimeout(() => {
      compute().then(
        (next) => isHere && setOutcome(next),
        (error: unknown) => console.warn(error),
      );
    }, 60);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [compute]);
  return outcome;
}
