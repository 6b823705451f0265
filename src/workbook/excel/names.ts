import { formatAddress, parseAddress } from "../address";
import { WorkbookError, type DefinedName, type Table } from "../workbook";
import { supports, type Context } from "./batch";
import { plainAddress } from "./cells";
import { areaOf, resolve } from "./ranges";

/** Names and tables of the whole workbook. */

export async function namesIn(context: Context): Promise<readonly DefinedName[]> {
  const field = supports("1.7") ? "formula" : "value";
  const names = context.workbook.names.load(`items/name,items/${field}`);
  await context.sync();
  return names.items.map((item) => {
    const text = String(item[field]);
    const area = parseAddress(text.replace(/^=/, "").replaceAll("$", ""));
    return { name: item.name, refersTo: area ? formatAddress(area) : text };
  });
}

export async function defineName(context: Context, name: string, address: string): Promise<void> {
  const known = context.workbook.names.getItemOrNullObject(name);
  const range = await resolve(context, address);
  range.load("address");
  await context.sync();
  const isMovable = !known.isNullObject && supports("1.7");
  if (isMovable) known.formula = `=${formatAddress(areaOf(range), true)}`;
  else if (!known.isNullObject) known.delete();
  if (!isMovable) context.workbook.names.add(name, range);
  await context.sync();
}

export async function deleteName(context: Context, name: string): Promise<void> {
  const known = context.workbook.names.getItemOrNullObject(name);
  await context.sync();
  if (!known.isNullObject) known.delete();
  await context.sync();
}

async function described(context: Context, table: Excel.Table): Promise<Table> {
  const range = table.getRange().load("address");
  const body = table.getDataBodyRange().load("address");
  table.load("name");
  await context.sync();
  return { name: table.name, address: plainAddress(range.address), body: plainAddress(body.address) };
}

export async function findTable(context: Context, name: string): Promise<Table | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name");
  await context.sync();
  return table.isNullObject ? undefined : described(context, table);
}

export async function makeTable(context: Context, name: string, address: string): Promise<Table> {
  const before = context.workbook.tables.getItemOrNullObject(name);
  const defined = context.workbook.names.getItemOrNullObject(name);
  await context.sync();
  if (!before.isNullObject || !defined.isNullObject) throw new WorkbookError(`The name ${name} is taken.`);
  const table = context.workbook.tables.add(await resolve(context, address), true);
  table.name = name;
  return described(context, table);
}

export async function extendTable(context: Context, name: string, address: string): Promise<Table> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  await context.sync();
  if (table.isNullObject) throw new WorkbookError(`There is no table named ${name}.`);
  table.resize(formatAddress({ ...parseAddress(address)!, sheet: "" }));
  return described(context, table);
}
