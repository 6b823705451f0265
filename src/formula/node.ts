export interface Place {
  /** as it is written */
  readonly text: string;
  readonly start: number;
}

export type Scalar = number | string | boolean;

/** A part of a formula. */
export type Node = Place &
  (
    | { readonly kind: "value"; readonly value: Scalar }
    | { readonly kind: "error"; readonly code: string }
    | { readonly kind: "array"; readonly rows: readonly (readonly Node[])[] }
    | { readonly kind: "reference" }
    | { readonly kind: "name" }
    | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
    | { readonly kind: "prefix" | "percent"; readonly operator: string; readonly of: Node }
    | { readonly kind: "operation"; readonly operator: string; readonly left: Node; readonly right: Node }
    | { readonly kind: "omitted" }
    /** several areas, or their common cells */
    | { readonly kind: "areas"; readonly parts: readonly Node[] }
  );

export type Call = Extract<Node, { kind: "call" }>;
