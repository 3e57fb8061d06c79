'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatBoth } from '../../../core/calendar/format-date.ts';
import { parseDate } from '../../../core/calendar/parse-date.ts';

type DateMeaningProps = { literal: string; language?: string; htmlFor: string };

/** What a date means as it is typed, in both calendars; or, plainly, that it cannot be read. */
export function DateMeaning({ literal, language, htmlFor }: DateMeaningProps) {
  const t = useTranslations('admin.form');
  const locale = useLocale();
  const date = literal.trim() === '' ? undefined : parseDate(literal, { language });
  const both = date && formatBoth(date.iso, locale, date.calendar);
  return (
    <output htmlFor={htmlFor} className="date-meaning">
      {both && (
        <>
          <span className="date-first">{both.first}</span> <span className="muted">{both.second}</span>
        </>
      )}
      {date === null && <span className="unread">{t('dateUnread')}</span>}
    </output>
  );
}
