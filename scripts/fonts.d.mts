export type Cut = {
  name: string;
  source: string;
  characters: number[];
  weight: number | { min: number; max: number };
  style?: 'italic';
  features?: string[];
  families: { family: string; sizeAdjust?: string }[];
  texts?: 'known-couplets';
};
export const CUTS: Cut[];
export function fontFaces(cut: Cut, url: string): string;
