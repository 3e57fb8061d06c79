/** What people type when they are asked for twelve characters: beginnings and endings around which nothing else stands. */
const COMMON =
  /^(?:(?:password|passwort|qwertyuiop|qwerty|letmein|welcome|admin|administrator|iloveyou|bayaz|archive|afghanistan|kabul|azad|afgazad)[\d!@#.\-_]*)+$/;
const KEYBOARD_RUNS = [
  '01234567890123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '۰۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸۹',
];

/** Whether a long enough password is still one of the first that anybody would try: a common word with digits, a run of keys, one character. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase().normalize('NFKC');
  if (new Set(plain).size < 4) return true;
  if (COMMON.test(plain)) return true;
  return KEYBOARD_RUNS.some((run) => run.includes(plain) || [...run].reverse().join('').includes(plain));
}
