import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, DELAYS, type AutosaveState, type Send } from './autosave.ts';

describe('Autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function begin(send: Send, keeps = true) {
    const device: string[] = [];
    const states: AutosaveState['kept'][] = [];
    const slot = {
      keep(text: string) {
        if (!keeps) throw new Error('full');
        device.push(text);
      },
      drop: () => void device.splice(0),
    };
    return { device, states, autosave: new Autosave(slot, send, ({ kept }) => states.push(kept)) };
  }
  const taken: string[] = [];
  const works: Send = (text) => {
    taken.push(text);
    return Promise.resolve({ at: '2024-10-20T10:32:00.000Z' });
  };

  it('keeps the last of what was typed, on the device and then on the server', async () => {
    taken.length = 0;
    const { autosave, device, states } = begin(works);
    for (const text of ['a', 'ab', 'abc']) autosave.change(text);
    await vi.advanceTimersByTimeAsync(DELAYS.device);
    expect([device, taken]).toEqual([['abc'], []]);
    await vi.advanceTimersByTimeAsync(DELAYS.server);
    expect([taken, states]).toEqual([['abc'], ['saving', 'server']]);
  });

  it('does not wait for a rest that never comes', async () => {
    taken.length = 0;
    const { autosave } = begin(works);
    for (let key = 0; key < 15; key++) {
      autosave.change(`${key}`);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(taken.length).toBeGreaterThan(0);
  });

  it('says where the text is while the line is cut, and sends it when it is there again', async () => {
    taken.length = 0;
    let cut = true;
    const { autosave, device, states } = begin((text, signal) => (cut ? Promise.reject(new Error('cut')) : works(text, signal)));
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(DELAYS.server);
    expect([device.at(-1), states.at(-1)]).toEqual(['a', 'device']);
    cut = false;
    await vi.advanceTimersByTimeAsync(DELAYS.again);
    expect([taken, states.at(-1)]).toEqual([['a'], 'server']);
  });

  it('waits for somebody to sign in, and says so when nothing is kept anywhere', async () => {
    const out = begin(() => Promise.resolve('signed-out'));
    out.autosave.change('a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(out.states).toEqual(['saving', 'signed-out']);
    const full = begin(() => Promise.resolve(undefined), false);
    full.autosave.change('a');
    await vi.advanceTimersByTimeAsync(DELAYS.server);
    expect(full.states.at(-1)).toBe('nowhere');
  });

  it('sends nothing after all is saved', async () => {
    taken.length = 0;
    const { autosave, device } = begin(works);
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(DELAYS.device);
    autosave.done();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([taken, device]).toEqual([[], []]);
  });
});
