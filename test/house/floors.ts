import { target, type Source } from "./sources";

/** The floors of the pane, the lowest first: a file stands on those below it, and beside those of its own room. */
export const FLOORS: readonly (readonly string[])[] = [
  ["failures.ts", "late-file.ts", "functions-client.ts", "catalogue-client.ts", "theme.ts", "host.ts"],
  ["typing"],
  ["drawing", "formula", "stores"],
  ["services.ts"],
  ["hooks"],
  ["parts"],
  ["outcomes"],
  ["views"],
  ["views.ts"],
  ["shell.tsx"],
  ["pane.tsx"],
  ["taskpane.tsx", "save-page.ts"],
  ["start.ts"],
];

const PANE = "src/taskpane/";

/** The room of a file within the pane, and its view where it belongs to one. */
function roomOf(file: string): { room: string; view: string | undefined } | undefined {
  if (!file.startsWith(PANE)) return undefined;
  const [room, view] = file.slice(PANE.length).split("/");
  return { room: room!, view: room === "views" ? view : undefined };
}

function floorOf(room: string): number {
  return FLOORS.findIndex((floor) => floor.some((each) => each === room || each.replace(/\.tsx?$/, "") === room));
}

function judge(file: string, specifier: string): string | undefined {
  const aim = target(file, specifier);
  const from = roomOf(file);
  const to = aim === undefined || aim.endsWith(".css") ? undefined : roomOf(aim);
  if (!from || !to) return undefined;
  if (from.view !== undefined && to.view !== undefined && from.view !== to.view)
    return `the view ${from.view} may not import the view ${to.view}: what two views show belongs in parts, what two compute in outcomes`;
  const [here, there] = [floorOf(from.room), floorOf(to.room)];
  if (there < 0) return `${to.room} stands on no floor: give it one`;
  return there < here || from.room === to.room
    ? undefined
    : `${from.room} may not import ${to.room}, which does not stand below it: move what both need down`;
}

/** Every import within the pane that climbs, or goes from view to view. */
export function climbing({ file, imports }: Source): string[] {
  const own = roomOf(file);
  if (own && floorOf(own.room) < 0) return [`${file}: ${own.room} stands on no floor: give it one`];
  return imports.flatMap(({ specifier, line }) => {
    const problem = judge(file, specifier);
    return problem === undefined ? [] : [`${file}:${line}: ${problem}`];
  });
}
