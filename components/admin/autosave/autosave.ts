/** Keeps what is typed on this device at once, and on the server when the hand rests; tries again until it is there. */

export type Kept = 'nothing' | 'saving' | 'server' | 'device' | 'signed-out' | 'nowhere';
export type AutosaveState = { kept: Kept; at?: string };

export type Slot = {
  /** @throws whatever the browser throws when it keeps nothing */
  keep: (text: string, revision?: number) => void;
  drop: () => void;
};
/** @returns the instant at which the server kept it; 'signed-out', or undefined when it did not */
export type Send = (text: string, signal: AbortSignal, revision?: number) => Promise<{ at: string } | 'signed-out' | undefined>;

export const DELAYS = { device: 300, server: 1_500, longest: 10_000, again: 5_000 } as const;

export class Autosave {
  private text: string | undefined;
  private revision: number | undefined;
  private sent: string | undefined;
  private waiting: { device?: ReturnType<typeof setTimeout>; server?: ReturnType<typeof setTimeout> } = {};
  private since: number | undefined;
  private request: AbortController | undefined;
  private isOnDevice = false;
  private isPaused = false;

  constructor(
    private readonly slot: Slot,
    private readonly send: Send,
    private readonly tell: (state: AutosaveState) => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** What stands in the form now, as it is to be kept, and the revision that was opened. */
  change(text: string, revision?: number): void {
    this.revision = revision;
    if (text === this.text && !this.isPaused) return;
    this.isPaused = false;
    this.text = text;
    this.since ??= this.now();
    clearTimeout(this.waiting.device);
    this.waiting.device = setTimeout(() => this.keep(), DELAYS.device);
    const rest = Math.max(0, Math.min(DELAYS.server, this.since + DELAYS.longest - this.now()));
    this.later(rest);
  }

  /** On the device, now: the page is about to go. */
  keep(text = this.text): void {
    clearTimeout(this.waiting.device);
    if (text === undefined) return;
    this.text = text;
    try {
      this.slot.keep(text, this.revision);
      this.isOnDevice = true;
    } catch {
      this.isOnDevice = false;
    }
  }

  /** To the server, now: the line is there again, or somebody has signed in. */
  async push(): Promise<void> {
    clearTimeout(this.waiting.server);
    if (this.text === undefined || this.text === this.sent) return;
    this.keep();
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    const text = this.text;
    this.tell({ kept: 'saving' });
    const answer = await this.send(text, request.signal, this.revision).catch(() => undefined);
    if (request.signal.aborted) return;
    this.request = undefined;
    this.since = undefined;
    if (typeof answer === 'object') {
      this.sent = text;
      this.tell({ kept: 'server', at: answer.at });
      if (this.text !== text) this.later(DELAYS.server);
      return;
    }
    this.tell({ kept: answer === 'signed-out' ? 'signed-out' : this.isOnDevice ? 'device' : 'nowhere' });
    if (answer !== 'signed-out') this.later(DELAYS.again);
  }

  /** Nothing more is sent; what was kept stays. */
  pause(): void {
    this.isPaused = true;
    this.request?.abort();
    clearTimeout(this.waiting.device);
    clearTimeout(this.waiting.server);
  }

  /** All is saved in the archive, or thrown away: nothing is to be kept any more. */
  done(): void {
    this.pause();
    this.text = undefined;
    this.sent = undefined;
    this.since = undefined;
    try {
      this.slot.drop();
    } catch {
      // A browser that keeps nothing has nothing to drop.
    }
    this.tell({ kept: 'nothing' });
  }

  private later(delay: number) {
    clearTimeout(this.waiting.server);
    this.waiting.server = setTimeout(() => void this.push(), delay);
  }
}
