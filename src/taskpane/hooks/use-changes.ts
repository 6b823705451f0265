import { useEffect, useState } from "react";
import { useServices } from "../services";

const SETTLING = 150;

/** Counts up after the workbook changed, so that what was read of it is read again. */
export function useChanges(): number {
  const { workbook } = useServices();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!workbook) return;
    let timer: ReturnType<typeof setTimeout>;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount((before) => before + 1), SETTLING);
    };
    const stops = [workbook.onChange(soon), workbook.onCalculated(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [workbook]);
  return count;
}
