/** What `catalogue.json` holds: every function as its doc comment defines it. */
export interface Catalogue {
  readonly version: string;
  readonly namespace: string;
  readonly functions: readonly CatalogueFunction[];
}

export interface CatalogueFunction {
  readonly id: string;
  /** the sections of the agreement that the function answers for, the first being its own */
  readonly sections: readonly string[];
  /** the file that defines it, without its ending: the functions of one file stand together */
  readonly group: string;
  /** the group in words: "4.13 Escrow" */
  readonly groupTitle: string;
  /** the first paragraph: what the spreadsheet shows */
  readonly description: string;
  /** the paragraphs after it: what only the help shows */
  readonly details: readonly string[];
  readonly parameters: readonly CatalogueParameter[];
  readonly returns: string;
  /** the heading row of a function that answers with a table */
  readonly columns?: readonly string[];
  readonly unit: string;
  readonly rounding?: string;
  readonly errors: readonly CatalogueError[];
  /** names of the terms whose reading can change the answer */
  readonly readings: readonly string[];
  readonly examples: readonly CatalogueExample[];
  readonly see: readonly string[];
  readonly helpUrl: string;
}

export interface CatalogueParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

export interface CatalogueError {
  /** #VALUE!, #N/A or #NUM! */
  readonly code: string;
  readonly when: string;
}

export interface CatalogueExample {
  /** as typed, without the namespace: =ESCROW_TOPUP(750000, 0.25, 5000000) */
  readonly formula: string;
  /** as the doc comment writes it; examples.ts says how */
  readonly result: string;
  readonly note?: string;
}
