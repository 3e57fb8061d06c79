/** A line on the terminal that tells how far a long work has come; nothing where nobody watches. */
export type Progress = { step(done: number): void; clear(): void };

const WIDTH = 30;
/** Milliseconds between two drawings. */
const PACE = 100;

/** @param total how many steps there will be; more of them fill the bar and are counted on */
export function progressBar(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || total < 2) return { step: () => {}, clear: () => {} };
  let drawn = 0;
  return {
    step(done) {
      if (done < total && Date.now() - drawn < PACE) return;
      drawn = Date.now();
      const filled = Math.min(WIDTH, Math.floor((WIDTH * done) / total));
      stream.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${Math.max(total, done)}`);
    },
    clear: () => void stream.write('\r\u001b[K'),
  };
}
