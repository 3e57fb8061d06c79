import { createHash } from 'node:crypto';

/** Content security policies (CSP Level 3), one for each kind of page. What is not named is not allowed. */

const CLOSED = ["default-src 'none'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'"];

/** The reader's pages: our own style sheet, fonts, pictures and one small script file. Nothing inline, so no nonce is needed. */
export const READER_POLICY = [
  ...CLOSED,
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
].join('; ');

/** The light edition: one style, known by its hash (section 6.6.3.2), and nothing else; `data:` is the icon that spares a request. */
export const lightPolicy = (style: string): string =>
  [...CLOSED, "script-src 'none'", `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`, 'img-src data:'].join('; ');

/** Data and files: nothing in them is to run or to load. */
export const FILE_POLICY = [...CLOSED, 'sandbox'].join('; ');

/** The desk's pages run Next's client; its scripts carry the nonce of their own answer. Development needs eval for its source maps. */
export const deskPolicy = (nonce: string, development: boolean): string =>
  [
    ...CLOSED,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
  ].join('; ');
