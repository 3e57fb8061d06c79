import type { Preferences } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';

/** Every choice that a reader has, in the order shown. Names and labels are under `settings` in messages/. */
export const CHOICES = {
  theme: ['auto', 'light', 'dark'],
  size: ['s', 'm', 'l', 'xl'],
  digits: ['auto', 'latin'],
  calendar: ['auto', 'solar-hijri', 'gregorian'],
} as const satisfies { [name in keyof Preferences]: readonly Preferences[name][] };

type Choice = keyof typeof CHOICES;

function ChoiceField({ name, chrome }: { name: Choice; chrome: Chrome }) {
  const { t, preferences } = chrome;
  return (
    <fieldset className="field choices">
      <legend className="field-label">{t(`settings.${name}.name`)}</legend>
      {CHOICES[name].map((value) => (
        <label key={value} className={`choice choice-${name}-${value}`}>
          <input type="radio" name={name} value={value} defaultChecked={preferences[name] === value} />{' '}
          {t(`settings.${name}.${value}` as 'settings.theme.auto')}
        </label>
      ))}
    </fieldset>
  );
}

type SettingsProps = {
  chrome: Chrome;
  /** Where the reader came from, below the locale; the server leads back there. */
  back: string;
  /** The choices were kept just now. */
  saved?: boolean;
};

/** `/settings`: one plain form; the choices are kept in a cookie and nowhere else. */
export function SettingsPage({ chrome, back, saved = false }: SettingsProps) {
  const { t, locale } = chrome;
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{t('settings.title')}</h1>
      <p className="lede">{t('settings.lede')}</p>
      {saved && (
        <p className="notice" role="status">
          {t('settings.saved')}
        </p>
      )}
      <form className="settings" action={`/${locale}/settings`} method="post">
        <input type="hidden" name="back" value={back} />
        {(Object.keys(CHOICES) as Choice[]).map((name) => (
          <ChoiceField key={name} name={name} chrome={chrome} />
        ))}
        <p>
          <button className="button button-primary">{t('settings.save')}</button>
        </p>
      </form>
    </div>
  );
}
