/**
 * The library brings a slower `Array.prototype.push` along, for engines whose own breaks a rule of the language that nothing here leans on,
 * and puts it in the way of the whole process. Kept here before the library loads, to be put back afterwards.
 */
const { push } = Array.prototype;

export function restorePush(): void {
  if (Array.prototype.push !== push) Object.defineProperty(Array.prototype, 'push', { value: push, writable: true, configurable: true });
}
