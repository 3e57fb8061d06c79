/** Longer than any address a person writes; beyond it browsers and servers part ways. */
const MAX_ADDRESS = 2_000;

const CONTROL = /\p{Cc}/u;
const WEB = /^https?:\/\//i;

/**
 * The address if a link may carry it: http and https with a host, or mailto. By allow-list, so that no way of writing `javascript:`
 * needs to be known; control characters, which browsers drop before they read the scheme, are refused. Returned as written, or
 * undefined.
 */
export function linkAddress(address: string): string | undefined {
  if (address.length > MAX_ADDRESS || CONTROL.test(address)) return undefined;
  if (/^mailto:./i.test(address)) return address;
  return WEB.test(address) && URL.canParse(address) ? address : undefined;
}

/** Whether a picture's source lies on somebody else's server; such a picture is linked, never loaded. */
export const isRemotePicture = (source: string): boolean => WEB.test(source) && linkAddress(source) !== undefined;

const STORED = /^asset:[0-9a-f]{64}$/;
/** A scheme, a leading slash, a backslash, a control character, or an escaped dot, slash or backslash. */
const NOT_RELATIVE = /^[a-z][a-z0-9+.-]*:|^\/|\\|\p{Cc}|%(?:2e|2f|5c)/iu;

/**
 * The source of a picture that this archive may hold: `asset:<sha256>`, or before intake a relative name that stays in its folder
 * (no `..`, scheme or leading slash). Returned as written, or undefined.
 */
export function pictureSource(source: string): string | undefined {
  if (STORED.test(source)) return source;
  if (source === '' || source.length > MAX_ADDRESS || NOT_RELATIVE.test(source)) return undefined;
  return source.split('/').includes('..') ? undefined : source;
}
