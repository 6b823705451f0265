import type { Unsubscribe } from "../../workbook/workbook";
import { reason } from "../failures";

/** A store that shows a part of a workbook. */
export interface Follower<Seen> {
  /** reads that part */
  readonly look: () => Promise<Seen>;
  readonly show: (seen: Seen) => void;
  /** why the workbook cannot be read; undefined once it can */
  readonly tell: (unread: string | undefined) => void;
}

/** Edits come in bursts: a paste into the sheet is many. */
const SETTLING = 120;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/**
 * A part of a workbook that is read and written, one thing after the other. A reading that fails is told, and made
 * again until the workbook answers; what is to be written waits for it.
 */
export class Followed<Seen> {
  private last: Promise<unknown> = Promise.resolve();
  private writing = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wake: (() => void) | undefined;
  private isStopped = false;
  private readonly stops: Unsubscribe[] = [];

  constructor(private readonly follower: Follower<Seen>) {}

  /** Ends these subscriptions with the following. */
  until(...stops: readonly Unsubscribe[]): void {
    this.stops.push(...stops);
  }

  /** What waits is given up. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.wake?.();
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Reads after what is being written. */
  reload(): Promise<void> {
    const read = async (): Promise<void> => {
      if (this.writing === 0) this.show(await this.seen());
    };
    return this.run(read).catch(() => undefined);
  }

  /** Reads now, also where a failed reading waits to be made again. */
  readAgain(): void {
    if (this.wake) this.wake();
    else void this.reload();
  }

  readSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.readAgain(), SETTLING);
  }

  /** Writes on what the workbook holds then, and shows what it holds after. Fails with what was not written. */
  write<T>(step: (seen: Seen) => T | Promise<T>): Promise<T> {
    this.writing += 1;
    return this.run(async () => {
      try {
        return await step(await this.seen());
      } finally {
        this.writing -= 1;
        await this.readBack();
      }
    });
  }

  private run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async seen(): Promise<Seen> {
    for (let pause = FIRST_PAUSE; !this.isStopped; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      const found = await this.follower.look().then(
        (seen) => ({ seen }),
        (error: unknown) => ({ unread: reason(error) }),
      );
      if (this.isStopped) break;
      this.follower.tell("unread" in found ? found.unread : undefined);
      if ("seen" in found) return found.seen;
      await this.pause(pause);
    }
    throw new Error("The workbook was closed before this was written.");
  }

  private async pause(time: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, time);
    });
    clearTimeout(timer);
    this.wake = undefined;
  }

  /** Where the workbook does not answer after a writing, what was written stands, and is read later. */
  private async readBack(): Promise<void> {
    if (this.writing > 0 || this.isStopped) return;
    try {
      this.show(await this.follower.look());
    } catch {
      void this.reload();
    }
  }

  /** What is being written stands on the screen already, and is not replaced by what was there before it. */
  private show(seen: Seen): void {
    if (this.writing === 0 && !this.isStopped) this.follower.show(seen);
  }
}
