/** A state that is replaced as a whole, and those who are told when it is. */
export abstract class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: State) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): State => this.current;

  protected get state(): State {
    return this.current;
  }

  /** Nobody is told of a change that changes nothing. */
  protected update(change: Partial<State>): void {
    const next = { ...this.current, ...change };
    const isSame = (Object.keys(change) as (keyof State)[]).every((field) =>
      this.isSame(field, this.current[field], next[field]),
    );
    if (isSame) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  /** Whether a field says the same as before; fields that are made anew each time are compared by what they hold. */
  protected isSame<K extends keyof State>(_field: K, before: State[K], next: State[K]): boolean {
    return before === next;
  }
}
