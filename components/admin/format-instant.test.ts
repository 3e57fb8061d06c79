import { describe, expect, it } from 'vitest';
import { formatInstant } from './format-instant.ts';

describe('formatInstant', () => {
  it('is in Persian', () => expect(formatInstant('2024-10-20T09:35:00Z', 'fa')).toBe('۲۹ میزان ۱۴۰۳، ۱۴:۰۵'));
  it('is in English', () => expect(formatInstant('2024-10-20T09:35:00Z', 'en')).toBe('20 October 2024, 14:05'));
  it('changes day when Kabul does', () => expect(formatInstant('2024-10-20T19:30:00Z', 'en')).toBe('21 October 2024, 00:00'));
});
