const asTyped = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * A text that came back from a form, with the line ends it had before: a browser's text area knows only LF, and what nobody changed
 * must stay byte for byte. An edited text whose line ends all were CRLF gets CRLF again.
 * @param stored as the archive has it; absent for a new text
 * @param typed from the form, with LF
 */
export function withLineEndsOf(stored: string | undefined, typed: string): string {
  if (stored === undefined || !stored.includes('\r')) return typed;
  if (asTyped(stored) === typed) return stored;
  return /^(?:[^\r\n]|\r\n)*$/.test(stored) ? typed.replaceAll('\n', '\r\n') : typed;
}
