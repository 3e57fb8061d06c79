import 'server-only';

/** The body of a request as text, '' when it has more bytes than `most`: of those no more is read than shows it. */
export async function boundedText(request: Request, most: number): Promise<string> {
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
