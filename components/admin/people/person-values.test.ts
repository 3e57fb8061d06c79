import { describe, expect, it } from 'vitest';
import { personOfForm, personValues, valuesOfPerson, withNameRows } from './person-values.ts';

const PERSON = {
  names: [
    { text: 'M.K. Bhadrakumar', language: 'en', variant: false },
    { text: 'ام. ک. بهادراکومار', language: 'fa', variant: false },
    { text: 'M. K. Bhadrakumar', language: 'en', variant: true },
  ],
  note: { fa: 'دیپلومات', en: 'Diplomat' },
};

describe('the form of a person', () => {
  it('gives back the person that it was filled from', () => {
    const values = valuesOfPerson(PERSON);
    const data = new FormData();
    values.names.forEach((name, index) => Object.entries(name).forEach(([key, value]) => data.set(`names.${index}.${key}`, value)));
    data.set('note.fa', values.note.fa);
    data.set('note.en', values.note.en);
    expect(personOfForm(personValues(data))).toEqual(PERSON);
  });
  it('leaves out rows without a name, and a blank note', () => {
    expect(personOfForm(valuesOfPerson({ names: [{ text: ' ', language: 'fa', variant: false }] }))).toEqual({
      names: [],
      note: undefined,
    });
  });
  it('adds a name', () => expect(withNameRows(valuesOfPerson(PERSON), { change: 'add', rows: 'names' })?.names).toHaveLength(4));
});
