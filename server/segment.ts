/** A segment of an address as it was meant. Escapes that are no UTF-8 (RFC 3986 §2.1) are left as they are: no slug holds a percent sign. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
