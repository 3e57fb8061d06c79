export function buildAssets(): Promise<{ built: boolean }>;
