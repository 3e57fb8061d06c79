import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function accepts(url: string, origin: string | undefined, host: string): Promise<boolean> {
  vi.stubEnv('ARCHIVE_URL', url);
  vi.resetModules();
  const { assertOwnOrigin } = await import('./origin.ts');
  try {
    assertOwnOrigin(new Headers({ host, ...(origin === undefined ? {} : { origin }) }));
    return true;
  } catch {
    return false;
  }
}

const PUBLIC = 'https://bayaz.example';

it.each([
  ['its own', PUBLIC, PUBLIC, 'bayaz.example', true],
  ['its own, behind a proxy that does not pass on the host', PUBLIC, PUBLIC, '127.0.0.1:3000', true],
  ['another name of the machine it was asked under', 'http://localhost:3000', 'http://127.0.0.1:3000', '127.0.0.1:3000', true],
  ['its own name without TLS, where it has TLS', PUBLIC, 'http://bayaz.example', 'bayaz.example', false],
  ['another port', PUBLIC, 'https://bayaz.example:8443', 'bayaz.example', false],
  ['another host', PUBLIC, 'https://evil.example', 'bayaz.example', false],
  ['a host that begins alike', PUBLIC, 'https://bayaz.example.evil.example', 'bayaz.example', false],
  ['null, as a sandboxed frame says', PUBLIC, 'null', 'bayaz.example', false],
  ['none', PUBLIC, undefined, 'bayaz.example', false],
])('an origin that is %s', async (_, url, origin, host, accepted) => {
  expect(await accepts(url, origin, host)).toBe(accepted);
});
