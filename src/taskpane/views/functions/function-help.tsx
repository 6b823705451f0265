import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { termKey } from "../../../engine/agreement/terms-table";
import type { Catalogue, CatalogueFunction } from "../../../catalogue/catalogue";
import { useServices } from "../../services";
import { useFunctionStyles } from "../../parts/field-styles";

interface FunctionHelpProps {
  readonly catalogue: Catalogue;
  readonly definition: CatalogueFunction;
  readonly onTry: (formula: string) => void;
  readonly onOpen: (id: string) => void;
}

function Examples({ definition, onTry }: Pick<FunctionHelpProps, "definition" | "onTry">): ReactNode {
  const styles = useFunctionStyles();
  if (definition.examples.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>Examples</h3>
      <ul className={styles.list}>
        {definition.examples.map(({ formula, result, note }) => (
          <li key={formula + result} className={styles.box}>
            <p className={styles.code}>{formula}</p>
            <p className={styles.small}>
              → {result}
              {note !== undefined && ` · ${note}`}
            </p>
            <div className={styles.actions}>
              <Button size="small" aria-label={`Try it: ${formula}`} onClick={() => onTry(formula)}>
                Try it
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Readings({ names }: { names: readonly string[] }): ReactNode {
  const styles = useFunctionStyles();
  const { go } = useServices();
  return (
    <span className={styles.links}>
      {names.map((name) => {
        const key = termKey(name);
        return key === undefined ? (
          name
        ) : (
          <Link key={name} as="button" inline onClick={() => go({ view: "deal", show: { term: key } })}>
            {name}
          </Link>
        );
      })}
    </span>
  );
}

function Facts({ definition }: { definition: CatalogueFunction }): ReactNode {
  const styles = useFunctionStyles();
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["Answer", definition.returns],
    ["Unit", definition.unit],
    ["Columns", definition.columns?.join(", ")],
    ["Rounding", definition.rounding],
    ["Readings that matter", definition.readings.length > 0 ? <Readings names={definition.readings} /> : undefined],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, fact]) => fact !== undefined && fact !== "")
        .map(([name, fact]) => (
          <div key={name}>
            <dt className={styles.factName}>{name}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ))}
      {definition.errors.map(({ code, when }) => (
        <div key={code + when}>
          <dt className={styles.factName}>{code}</dt>
          <dd className={styles.fact}>{when}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the doc comment of the function says. */
export function FunctionHelp({ catalogue, definition, onTry, onOpen }: FunctionHelpProps): ReactNode {
  const styles = useFunctionStyles();
  const known = definition.see.filter((id) => catalogue.functions.some((each) => each.id === id));
  return (
    <>
      {definition.details.map((text) => (
        <p key={text} className={styles.text}>
          {text}
        </p>
      ))}
      <Examples definition={definition} onTry={onTry} />
      <h3 className={styles.heading}>About the answer</h3>
      <Facts definition={definition} />
      {known.length > 0 && (
        <>
          <h3 className={styles.heading}>See also</h3>
          <span className={styles.links}>
            {known.map((id) => (
              <Link key={id} as="button" inline onClick={() => onOpen(id)}>
                {id}
              </Link>
            ))}
          </span>
        </>
      )}
    </>
  );
}
