'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { ARCHIVE_ZONE, onTheClock, readInstant } from '../../../core/calendar/instant.ts';
import { formatBoth, formatDate } from '../../../core/calendar/format-date.ts';
import { localeDigits } from '../../../core/text/digits.ts';
import { fieldId } from '../form/field-id.ts';
import { SelectField, TextField } from '../form/text-field.tsx';

const never = () => () => {};

/** The zone of the editor's own clock; the archive's where it cannot be told. */
const useOwnZone = () =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => ARCHIVE_ZONE,
  );

/** The instant of publication: a day in either calendar, a time, and whose clock is meant. Below stands what it means in Kabul. */
export function ScheduleFields({ publishAt }: { publishAt?: string }) {
  const t = useTranslations('admin.article');
  const locale = useLocale();
  const ownZone = useOwnZone();
  const standing = publishAt ? onTheClock(new Date(publishAt)) : undefined;
  const shown = standing && {
    date: formatDate(standing.day, { locale, calendar: locale === 'fa' ? 'solar-hijri' : 'gregorian' }),
    time: localeDigits(standing.time, locale),
  };
  const [typed, setTyped] = useState({ date: shown?.date ?? '', time: shown?.time ?? '', zone: ARCHIVE_ZONE });
  const change = (part: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped((now) => ({ ...now, [part]: event.target.value }));
  return (
    <>
      <div className="form-row">
        <TextField path="publishDate" dir="auto" autoComplete="off" value={typed.date} onChange={change('date')} hint={t('dateHint')} />
        <TextField path="publishTime" dir="ltr" autoComplete="off" value={typed.time} onChange={change('time')} hint={t('timeHint')} />
        <SelectField path="publishZone" value={typed.zone} onChange={change('zone')}>
          <option value={ARCHIVE_ZONE}>{t('kabulTime')}</option>
          {ownZone !== ARCHIVE_ZONE && <option value={ownZone}>{t('ownTime', { zone: ownZone })}</option>}
        </SelectField>
      </div>
      <Meaning {...typed} />
    </>
  );
}

function Meaning(typed: { date: string; time: string; zone: string }) {
  const t = useTranslations('admin.article');
  const locale = useLocale();
  const read = readInstant(typed);
  const clock = 'at' in read ? onTheClock(read.at) : undefined;
  const both = clock && formatBoth(clock.day, locale);
  return (
    <output htmlFor={`${fieldId('publishDate')} ${fieldId('publishTime')}`} className="date-meaning">
      {both && clock && (
        <>
          <span className="date-first">{both.first}</span> <span className="muted">{both.second}</span>{' '}
          <span>{t('atKabulTime', { time: localeDigits(clock.time, locale) })}</span>
        </>
      )}
    </output>
  );
}
