import type { CardContributor } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { personHref } from './href.ts';
import { Isolate, Unknown } from './isolate.tsx';
import { personName } from './person-name.ts';
import { Spaced } from './spaced.tsx';

/** A contributor, linked; where the chrome's script has another name than the one credited, that one stands beside it if asked for. */
export function PersonLink({
  contributor,
  chrome,
  withCredited = false,
}: {
  contributor: CardContributor;
  chrome: Chrome;
  withCredited?: boolean;
}) {
  const { names, credited, slug } = contributor;
  const shown = personName(names, chrome.locale, credited);
  return (
    <>
      <a href={personHref(chrome.locale, slug)}>
        <Isolate language={shown.language} direction={shown.direction}>
          {shown.text}
        </Isolate>
      </a>
      {withCredited && credited !== shown.text && (
        <span className="as-credited">
          {' ('}
          <Unknown text={credited} />
          {')'}
        </span>
      )}
    </>
  );
}

/** Contributors by role, in the order in which they are credited: one entry for each role. */
export function byRole(contributors: readonly CardContributor[]): Map<CardContributor['role'], CardContributor[]> {
  const groups = new Map<CardContributor['role'], CardContributor[]>();
  for (const contributor of contributors) groups.set(contributor.role, [...(groups.get(contributor.role) ?? []), contributor]);
  return groups;
}

type BylineProps = { contributors: readonly CardContributor[]; chrome: Chrome; withCredited?: boolean };

/** «نوشتهٔ زرغونه حمیدی · ترجمهٔ لنا هارتمن» */
export function Byline({ contributors, chrome, withCredited }: BylineProps) {
  const roles = [...byRole(contributors)].map(([role, people]) => (
    <span key={role} className="byline-role">
      {chrome.t(`roles.${role}.by`)}{' '}
      {people.map((person, index) => (
        <span key={person.slug + person.credited}>
          {index > 0 && chrome.t(index === people.length - 1 ? 'site.lastJoin' : 'site.join')}
          <PersonLink contributor={person} chrome={chrome} withCredited={withCredited} />
        </span>
      ))}
    </span>
  ));
  return <Spaced>{roles}</Spaced>;
}
