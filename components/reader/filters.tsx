import { FACETS, type Facet, type FacetValue, type SearchFilters } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import type { Chip } from './chips.tsx';
import { Count } from './count.tsx';
import { facetLabel, otherYears } from './facet-label.ts';
import { inCalendar, refined } from './href.ts';
import { Isolate } from './isolate.tsx';
import { numeral } from './numerals.ts';

/** Values that are shown at once; the rest are behind a disclosure. */
const FIRST_VALUES = 8;

/** The address of the page with other filters, from its first page. */
export type FilterHref = (filters: SearchFilters) => string;

type GroupProps = { facet: Facet; filters: SearchFilters; href: FilterHref; chrome: Chrome };

/** The same year in the other calendar, quieter. */
export function OtherYears({
  year,
  to,
  calendar,
  chrome,
}: {
  year: number;
  to?: number;
  calendar: SearchFilters['calendar'];
  chrome: Chrome;
}) {
  return <span className="other-years"> {otherYears(year, calendar, chrome, to)}</span>;
}

function FacetLink({ facet, value, filters, href, chrome }: GroupProps & { value: FacetValue }) {
  return (
    <li>
      <a href={href(refined(filters, facet.name, value.value))} rel="nofollow">
        {facetLabel(facet.name, value, chrome)}
        {facet.name === 'year' && <OtherYears year={Number(value.value)} calendar={filters.calendar} chrome={chrome} />}
      </a>
      <Count of={value.count} chrome={chrome} />
    </li>
  );
}

/** Years are counted in either calendar. */
function CalendarChoice({ filters, href, chrome }: Omit<GroupProps, 'facet'>) {
  return (
    <ul className="calendar-choice">
      {(['solar-hijri', 'gregorian'] as const).map((calendar) => (
        <li key={calendar}>
          <a
            href={href(calendar === filters.calendar ? filters : inCalendar(filters, calendar))}
            aria-current={calendar === filters.calendar ? 'true' : undefined}
            rel="nofollow"
          >
            {chrome.t(`calendars.${calendar}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function FacetGroup({ facet, filters, href, chrome }: GroupProps) {
  const choices = facet.values.filter(({ selected }) => !selected);
  if (choices.length === 0) return null;
  const link = (value: FacetValue) => (
    <FacetLink key={value.value} facet={facet} value={value} filters={filters} href={href} chrome={chrome} />
  );
  const more = choices.slice(FIRST_VALUES);
  return (
    <section className="facet">
      <h3>{chrome.t(`browse.facets.${facet.name}`)}</h3>
      {facet.name === 'year' && <CalendarChoice filters={filters} href={href} chrome={chrome} />}
      <ul className={facet.name === 'year' ? 'facet-values facet-years' : 'facet-values'}>{choices.slice(0, FIRST_VALUES).map(link)}</ul>
      {more.length > 0 && (
        <details>
          <summary>{chrome.t('browse.more', { number: numeral(more.length, chrome) })}</summary>
          <ul className={facet.name === 'year' ? 'facet-values facet-years' : 'facet-values'}>{more.map(link)}</ul>
        </details>
      )}
    </section>
  );
}

type FiltersProps = {
  facets: readonly Facet[];
  filters: SearchFilters;
  href: FilterHref;
  /** The counts are estimates. */
  sampled?: boolean;
  chrome: Chrome;
};

/** Whether there is anything left to choose. */
export const hasChoices = (facets: readonly Facet[]): boolean => facets.some(({ values }) => values.some(({ selected }) => !selected));

/** Ways to narrow a list down: each value a plain link with its count, carrying the filters already chosen. */
export function FilterGroups({ facets, filters, href, sampled = false, chrome }: FiltersProps) {
  if (!hasChoices(facets)) return null;
  return (
    <aside className="filters" id="filters" aria-labelledby="filters-title">
      <h2 id="filters-title">{chrome.t('browse.narrow')}</h2>
      {sampled && <p className="filters-sampled">{chrome.t('browse.sampled')}</p>}
      {facets.map((facet) => (
        <FacetGroup key={facet.name} facet={facet} filters={filters} href={href} chrome={chrome} />
      ))}
    </aside>
  );
}

/** The filters of an address as chips. A value that nothing has, and so is in no facet, is one too: it must be possible to take it away. */
export function filterChips(facets: readonly Facet[], filters: SearchFilters, href: FilterHref, chrome: Chrome): Chip[] {
  return FACETS.flatMap((name) => {
    const value = filters[name];
    if (value === undefined) return [];
    const known = facets.find((facet) => facet.name === name)?.values.find((one) => one.value === String(value));
    return {
      key: name,
      name: chrome.t(`browse.facets.${name}`),
      label: (
        <>
          <Isolate direction={name === 'year' ? chrome.direction : undefined}>
            {facetLabel(name, known ?? { value: String(value) }, chrome)}
          </Isolate>
          {name === 'year' && <OtherYears year={Number(value)} calendar={filters.calendar} chrome={chrome} />}
        </>
      ),
      href: href(refined(filters, name, undefined)),
    };
  });
}
