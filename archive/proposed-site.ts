import 'server-only';
import type { Recognition } from '../core/source/types.ts';
import type { Transaction } from '../db/connection.ts';
import type { SiteForm } from './save-site.ts';
import { siteFromMasthead } from './site-from-masthead.ts';

/** The source that a document proposes whose masthead is not known; undefined where it is known or has none. */
export async function proposedSite(transaction: Transaction, recognition: Recognition): Promise<SiteForm | undefined> {
  const { masthead, draft } = recognition;
  return draft.site === undefined && masthead ? siteFromMasthead(transaction, masthead, recognition) : undefined;
}
