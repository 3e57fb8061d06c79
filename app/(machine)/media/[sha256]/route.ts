import { assetAnswer } from '@/server/asset-answer.ts';

export const GET = async (_request: Request, context: { params: Promise<{ sha256: string }> }): Promise<Response> =>
  assetAnswer((await context.params).sha256, 'inline');
