import 'server-only';
import { RESERVED_SLUGS, type MastheadJson } from '../core/article/model.ts';
import type { Recognition } from '../core/source/types.ts';
import { slugFrom } from '../core/text/slug.ts';
import { textDirection } from '../core/text/direction.ts';
import type { Transaction } from '../db/connection.ts';
import { findSection, findSite } from '../db/sites.ts';
import type { SiteForm } from './save-site.ts';

/**
 * The site that an unknown masthead proposes: named as printed, its address from its web address, else from its name, and with the
 * section that the document stands under. An editor looks at it as at every guess.
 */
export async function siteFromMasthead(transaction: Transaction, masthead: MastheadJson, recognition: Recognition): Promise<SiteForm> {
  const name = masthead.names.join(' – ');
  const rightToLeft = masthead.names.find((candidate) => textDirection(candidate, 'ltr') === 'rtl');
  const leftToRight = masthead.names.find((candidate) => textDirection(candidate, 'rtl') === 'ltr');
  return {
    slug: await free(transaction, domainName(masthead.addresses.web) || slugFrom(name) || 'site'),
    names: { fa: rightToLeft ?? name, en: leftToRight ?? name },
    web: masthead.addresses.web,
    mail: masthead.addresses.mail,
    language: rightToLeft ? 'fa-AF' : recognition.draft.language,
    calendar: recognition.draft.appearances.find(({ role }) => role === 'republication')?.calendar ?? 'gregorian',
    mastheads: [{ ...masthead, from: recognition.draft.appearances.find(({ role }) => role === 'republication')?.dateIso }],
    sections: await sections(transaction, recognition.sectionNames ?? []),
  };
}

/** `www.afgazad.com` is `afgazad`. */
const domainName = (web: string | undefined): string =>
  slugFrom(
    web
      ?.replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .split('/')[0]
      ?.split('.')[0] ?? '',
  );

async function free(transaction: Transaction, base: string): Promise<string> {
  let slug = base;
  for (let n = 2; RESERVED_SLUGS.has(slug) || (await findSite(transaction, slug)); n++) slug = `${base}-${n}`;
  return slug;
}

async function sections(transaction: Transaction, printed: string[]): Promise<SiteForm['sections']> {
  const [first] = printed;
  if (first === undefined) return [];
  const fa = printed.find((candidate) => textDirection(candidate, 'ltr') === 'rtl') ?? first;
  const en = printed.find((candidate) => textDirection(candidate, 'rtl') === 'ltr') ?? first;
  let slug = slugFrom(en) || 'section';
  for (let n = 2; await findSection(transaction, slug); n++) slug = `${slugFrom(en)}-${n}`;
  return [{ slug, names: { fa, en } }];
}
