import 'server-only';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The key that an archive signs its copies with (Ed25519, RFC 8032). */
export type SigningKey = { publicPem: string; fingerprint: string; sign(bytes: Uint8Array): Buffer };

/** SHA-256 of a public key as X.509 has it (DER), hex: what a keeper writes down elsewhere. */
export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** The archive's own key, in `keys/` of its home; made when it is first needed. */
export async function signingKey(home: string): Promise<SigningKey> {
  const file = path.join(home, 'keys', 'signing.pem');
  const pem = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return makeKey(file);
  });
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  return {
    publicPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
    fingerprint: fingerprintOf(publicKey),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

async function makeKey(file: string): Promise<string> {
  const pem = String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
  return pem;
}
