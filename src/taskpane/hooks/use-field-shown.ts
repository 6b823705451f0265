import { useEffect, useState } from "react";

/**
 * Puts the cursor into a field, in the middle of what can be seen, as soon as the field is drawn: what it stands in
 * may have to open first.
 */
export function useFieldShown<K>(find: (key: K) => HTMLElement | null | undefined): (key: K) => void {
  const [wanted, setWanted] = useState<{ readonly key: K }>();
  useEffect(() => {
    const field = wanted && find(wanted.key);
    if (!field) return;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "center" });
    setWanted(undefined);
  });
  return (key) => setWanted({ key });
}
