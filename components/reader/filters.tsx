import type { Facet, FacetValue, Filters } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { Count } from './count.tsx';
import { facetLabel, otherYears } from './facet-label.ts';
import { articlesHref, inCalendar, refined } from './href.ts';
import { numeral } from './numerals.ts';

/** Values that are shown at once; the rest are behind a disclosure. */
const FIRST_VALUES = 8;

type GroupProps = { facet: Facet; filters: Filters; chrome: Chrome };

function FacetLink({ facet, value, filters, chrome }: GroupProps & { value: FacetValue }) {
  return (
    <li>
      <a href={articlesHref(chrome.locale, refined(filters, facet.name, value.value))} rel="nofollow">
        {facetLabel(facet.name, value, chrome)}
        {facet.name === 'year' && <span className="other-years"> {otherYears(Number(value.value), filters.calendar, chrome)}</span>}
      </a>
      <Count of={value.count} chrome={chrome} />
    </li>
  );
}

/** Years are counted in either calendar. */
function CalendarChoice({ filters, chrome }: { filters: Filters; chrome: Chrome }) {
  return (
    <ul className="calendar-choice">
      {(['solar-hijri', 'gregorian'] as const).map((calendar) => (
        <li key={calendar}>
          <a
            href={articlesHref(chrome.locale, calendar === filters.calendar ? filters : inCalendar(filters, calendar))}
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

function FacetGroup({ facet, filters, chrome }: GroupProps) {
  const choices = facet.values.filter(({ selected }) => !selected);
  if (choices.length === 0) return null;
  const link = (value: FacetValue) => <FacetLink key={value.value} facet={facet} value={value} filters={filters} chrome={chrome} />;
  const more = choices.slice(FIRST_VALUES);
  return (
    <section className="facet">
      <h3>{chrome.t(`browse.facets.${facet.name}`)}</h3>
      {facet.name === 'year' && <CalendarChoice filters={filters} chrome={chrome} />}
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

/** Ways to narrow a list down: each value a plain link with its count, carrying the filters already chosen. */
export function FilterGroups({ facets, filters, chrome }: { facets: Facet[]; filters: Filters; chrome: Chrome }) {
  return (
    <aside className="filters" id="filters" aria-labelledby="filters-title">
      <h2 id="filters-title">{chrome.t('browse.narrow')}</h2>
      {facets.map((facet) => (
        <FacetGroup key={facet.name} facet={facet} filters={filters} chrome={chrome} />
      ))}
    </aside>
  );
}

/** The filters in force, each with a link that takes it away. */
export function ActiveFilters({ facets, filters, chrome }: { facets: Facet[]; filters: Filters; chrome: Chrome }) {
  const { locale, t } = chrome;
  const active = facets.flatMap(({ name, values }) => values.filter(({ selected }) => selected).map((value) => ({ name, value })));
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('browse.active')}>
      {active.map(({ name, value }) => (
        <li key={name}>
          <a className="chip" href={articlesHref(locale, refined(filters, name, undefined))} rel="nofollow">
            <span className="chip-name">{t(`browse.facets.${name}`)}</span> {facetLabel(name, value, chrome)}{' '}
            <span aria-hidden="true">×</span>
            <span className="visually-hidden">{t('browse.remove')}</span>
          </a>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <a href={articlesHref(locale, { calendar: filters.calendar, sort: filters.sort })}>{t('browse.clear')}</a>
        </li>
      )}
    </ul>
  );
}
