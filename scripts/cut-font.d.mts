import type { Cut } from './fonts.mjs';

export function cutToCharacters(font: Buffer, cut: Pick<Cut, 'characters' | 'weight' | 'features'>): Promise<Buffer>;
export function cutToTexts(font: Buffer, cut: { texts: readonly string[]; weight: Cut['weight'] }): Promise<Buffer>;
