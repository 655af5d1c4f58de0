/** Does something at most once in a while: at once, and once more after the rest if asked meanwhile. */
export class Throttle {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = false;
  private readonly rest: number;
  private readonly work: () => unknown;

  /** @param rest milliseconds between two times */
  constructor(rest: number, work: () => unknown) {
    this.rest = rest;
    this.work = work;
  }

  call(): void {
    if (this.timer !== undefined) {
      this.again = true;
      return;
    }
    this.work();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.again) {
        this.again = false;
        this.call();
      }
    }, this.rest);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.again = false;
  }
}
