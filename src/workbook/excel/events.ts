import { sheetPrefix } from "../address";
import type { Change, Selection, Unsubscribe } from "../workbook";
import { APART, supports, type Context } from "./batch";
import { selectionIn } from "./ranges";

type Handlers = OfficeExtension.EventHandlerResult<never>[];

/** Adds handlers of Excel's events, and gives back how to take them away. */
function listen(add: (context: Context) => Handlers): Unsubscribe {
  const added = APART.look(async (context) => {
    const handlers = add(context);
    await context.sync();
    return handlers;
  });
  added.catch((error: unknown) => console.error(error));
  const remove = async (): Promise<void> => {
    const handlers = await added;
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context as Context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
  return () => void remove().catch(() => undefined);
}

export function onSelection(listener: (selection: Selection) => void): Unsubscribe {
  const changed = async (): Promise<void> => listener(await APART.look(selectionIn));
  return listen((context) => [context.workbook.onSelectionChanged.add(changed)]);
}

/** The sheet's name in front of an address; "" where it cannot be told which cells changed. */
async function addressOn(context: Context, worksheetId: string, address: string | undefined): Promise<string> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
  await context.sync();
  return sheet.isNullObject || !address ? "" : `${sheetPrefix(sheet.name)}${address.replaceAll("$", "")}`;
}

/** Edits of cells, and sheets that were taken away or renamed; before ExcelApi 1.9 those of tables alone. */
export function onChange(listener: (change: Change) => void): Unsubscribe {
  const changed = async ({ worksheetId, address }: { worksheetId: string; address?: string }): Promise<void> =>
    listener({ address: await APART.look((context) => addressOn(context, worksheetId, address)) });
  const gone = async (): Promise<void> => listener({ address: "" });
  return listen(({ workbook: { worksheets, tables } }) => {
    const handlers = [
      supports("1.9") ? worksheets.onChanged.add(changed as never) : tables.onChanged.add(changed as never),
    ] as Handlers;
    if (supports("1.7")) handlers.push(worksheets.onDeleted.add(gone));
    if (supports("1.17")) handlers.push(worksheets.onNameChanged.add(gone));
    return handlers;
  });
}

export function onCalculated(listener: () => void): Unsubscribe {
  if (!supports("1.8")) return () => undefined;
  const calculated = async (): Promise<void> => listener();
  return listen((context) => [context.workbook.worksheets.onCalculated.add(calculated)]);
}
