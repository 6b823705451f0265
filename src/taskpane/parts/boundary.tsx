import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

interface State {
  readonly failure: Error | undefined;
}

interface Props {
  readonly children: ReactNode;
  /** before it is tried again */
  readonly onAgain?: (() => void) | undefined;
}

/** A view that fails says so, and leaves the others alone. */
export class Boundary extends Component<Props, State> {
  override state: State = { failure: undefined };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  private readonly again = (): void => {
    this.props.onAgain?.();
    this.setState({ failure: undefined });
  };

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline" role="alert" style={{ margin: 16 }}>
        <MessageBarBody>
          <MessageBarTitle>This view could not be drawn.</MessageBarTitle>
          {failure.message}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={this.again}>Try again</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
