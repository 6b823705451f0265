import { useEffect, useState } from "react";
import type { Selection } from "../../workbook/workbook";
import { useServices } from "../services";

export function useSelection(): Selection | undefined {
  const { workbook } = useServices();
  const [selection, setSelection] = useState<Selection>();
  useEffect(() => {
    if (!workbook) return;
    workbook.selection().then(setSelection, () => undefined);
    return workbook.onSelection(setSelection);
  }, [workbook]);
  return selection;
}
