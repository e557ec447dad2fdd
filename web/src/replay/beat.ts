/** Does something again and again while it plays, at a speed that may change meanwhile. */
export class Beat {
  private timer: ReturnType<typeof setInterval> | undefined;
  private factor = 1;

  /**
   * @param seconds between two times at speed 1
   * @param act what is done
   */
  constructor(
    private readonly seconds: number,
    private readonly act: () => void,
  ) {}

  play(): void {
    this.pause();
    this.timer = setInterval(this.act, (this.seconds * 1000) / this.factor);
  }

  pause(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Counts at once: what plays begins its pause anew. */
  speed(factor: number): void {
    this.factor = factor;
    if (this.timer !== undefined) {
      this.play();
    }
  }
}
