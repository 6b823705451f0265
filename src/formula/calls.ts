import type { Call, Node } from "./node";

/** What a file writes before the name of an add-in's function. */
export const ADD_IN = "_xldudf_";

function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case "call":
      return node.args;
    case "operation":
      return [node.left, node.right];
    case "prefix":
    case "percent":
      return [node.of];
    case "array":
      return node.rows.flat();
    case "areas":
      return node.parts;
    default:
      return [];
  }
}

/** The calls of our functions, the outer before what it holds. */
export function ownCalls(node: Node, namespace: string): Call[] {
  const inside = children(node).flatMap((child) => ownCalls(child, namespace));
  return node.kind === "call" && ownId(node.name, namespace) !== undefined ? [node, ...inside] : inside;
}

/** ESCROW_TOPUP of DEBENTURE.ESCROW_TOPUP; undefined where the function is not ours. */
export function ownId(name: string, namespace: string): string | undefined {
  const plain = name.replace(new RegExp(`^${ADD_IN}`, "i"), "").replace(/^_xlfn\./i, "");
  const start = plain.slice(0, namespace.length + 1).toUpperCase();
  return start === `${namespace}.`.toUpperCase() || start === `${namespace}_`.toUpperCase()
    ? plain.slice(namespace.length + 1).toUpperCase()
    : undefined;
}
