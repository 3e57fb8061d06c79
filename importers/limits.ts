/** Every limit on what the intake reads, written down once. Sizes are bytes. */
export const IMPORT_LIMITS = {
  /** Plain text and Markdown: some twenty times the longest body that an article may have. */
  textBytes: 8 * 1024 * 1024,
  /** How much of a file's head is looked at to tell what it is (ISO 32000-1, annex H: `%PDF-` within the first 1,024 bytes). */
  signatureBytes: 1024,
} as const;
