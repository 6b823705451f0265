import { WorkbookError } from "../workbook";
import { APART, asWorkbookError, isExcels, supports, type Batch, type Batches, type Context } from "./batch";

type Work<T> = (batches: Batches) => Promise<T>;

/** What was asked in one group, and what became of it. */
class Group<T> implements Batches {
  /** whether Excel carried out a change */
  hasWritten = false;
  /** what Excel failed with */
  refusal: unknown;
  done: { readonly result: T } | undefined;

  constructor(private readonly context: Context) {}

  async work(work: Work<T>): Promise<T> {
    const result = await work(this);
    this.done = { result };
    return result;
  }

  async look<R>(batch: Batch<R>): Promise<R> {
    try {
      return await batch(this.context);
    } catch (error) {
      if (isExcels(error)) this.refusal = error;
      throw asWorkbookError(error);
    }
  }

  async change<R>(batch: Batch<R>): Promise<R> {
    return this.written(await this.look(batch));
  }

  async changeApart<R>(batch: Batch<R>): Promise<R> {
    return this.written(await APART.change(batch));
  }

  private written<R>(result: R): R {
    this.hasWritten = true;
    return result;
  }
}

/**
 * Several changes as one step of undo, from ExcelApi 1.20 on. Some Excels that say they can then refuse the group: at
 * its start, in it, or at its end. The same work is then done without one, and no group is asked for any more.
 */
export class UndoGroups {
  private areRefused = false;

  async run<T>(work: Work<T>): Promise<T> {
    if (this.areRefused || !supports("1.20")) return work(APART);
    let group: Group<T> | undefined;
    try {
      return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, (context) =>
        (group = new Group<T>(context)).work(work),
      );
    } catch (error) {
      const refusal = group?.refusal ?? (isExcels(error) ? error : undefined);
      if (refusal === undefined) throw error;
      return await this.withoutGroup(work, group, refusal);
    }
  }

  private async withoutGroup<T>(work: Work<T>, group: Group<T> | undefined, refusal: unknown): Promise<T> {
    if (group?.hasWritten && !group.done) {
      this.areRefused = true;
      throw halfWritten(refusal);
    }
    // Where this fails too, it was not for the group.
    const result = group?.done ? group.done.result : await work(APART);
    this.areRefused = true;
    return result;
  }
}

function halfWritten(refusal: unknown): WorkbookError {
  const { message } = asWorkbookError(refusal) as WorkbookError;
  return new WorkbookError(
    `${message} A part of the change is in the workbook already: look at it, or take it back with Undo.`,
  );
}
