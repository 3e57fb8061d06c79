import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { settleForwarding, watchForwarding } from './forwarded.ts';

const settled = (said: string | undefined, proxies: number) => {
  const headers = { 'x-forwarded-for': said, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
  settleForwarding({ headers, socket: { remoteAddress: '192.0.2.7' } }, proxies);
  return headers;
};

describe('the address that a request came from', () => {
  it.each([
    ['without a proxy, the connection’s own', '203.0.113.9', 0, '192.0.2.7'],
    ['behind one, what it saw', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
    ['behind two, what the outer one saw', '198.51.100.1, 203.0.113.9, 192.0.2.1', 2, '203.0.113.9'],
    ['behind two, with fewer entries than proxies, the connection’s own', '203.0.113.9', 2, '192.0.2.7'],
    ['behind one that says nothing, the connection’s own', undefined, 1, '192.0.2.7'],
  ])('is %s', (_, said, proxies, address) => {
    expect(settled(said, proxies)['x-forwarded-for']).toBe(address);
  });

  it('comes with a host and a scheme only from a proxy', () => {
    expect(settled(undefined, 0)).not.toHaveProperty('x-forwarded-host');
    expect(settled(undefined, 0)).not.toHaveProperty('x-forwarded-proto');
    expect(settled(undefined, 1)).toMatchObject({ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' });
  });
});

it('is settled before a server sees the request', async () => {
  watchForwarding(0);
  const server = createServer((request, response) => response.end(request.headers['x-forwarded-for']));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'X-Forwarded-For': '203.0.113.9' } });
  expect(await answer.text()).toBe('127.0.0.1');
  server.close();
});
