import 'server-only';
import type { KnownSite } from '../core/source/types.ts';
import type { Transaction } from '../db/connection.ts';
import { listSites } from '../db/sites.ts';

/** What recognition needs of every site: all its names, addresses and verses, of all its mastheads. */
export async function knownSites(transaction: Transaction): Promise<KnownSite[]> {
  return (await listSites(transaction)).map((site) => {
    const addresses = [site, ...site.mastheads.map((masthead) => masthead.addresses)].flatMap(({ web, mail }) => [web, mail]);
    return {
      slug: site.slug,
      names: [...new Set([site.names.fa, site.names.en, ...site.mastheads.flatMap(({ names }) => names)])],
      addresses: [...new Set(addresses.filter((address) => address !== undefined))],
      monograms: [...new Set(site.mastheads.flatMap(({ monogram }) => monogram ?? []))],
      verses: site.mastheads.flatMap(({ verses }) => verses),
      calendar: site.calendar,
      language: site.language,
      sections: site.sections.map(({ slug, names }) => ({ slug, names: [names.fa, names.en] })),
    };
  });
}
