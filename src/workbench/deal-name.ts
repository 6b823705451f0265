import { DEAL_NAME } from "../sheets/deal";
import type { Workbook } from "../workbook/workbook";

/** Shows the deal's name as the Deal sheet has it; nothing where the workbook has none. */
export function followDealName(workbook: Workbook, place: HTMLElement): void {
  const update = async () => {
    const isNamed = (await workbook.names()).some(({ name }) => name === DEAL_NAME);
    place.textContent = isNamed ? (await workbook.read(DEAL_NAME)).texts[0]![0]! : "";
  };
  workbook.onChange(() => void update().catch(() => (place.textContent = "")));
  void update();
}
