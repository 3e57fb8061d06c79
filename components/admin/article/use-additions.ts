'use client';
import { useState } from 'react';
import type { Picture } from '../../../core/article/views.ts';
import type { Choices } from './choices.ts';

type Subject = Choices['subjects'][number];

/** What the page was opened with, and what came to it since: subjects added with a save, pictures stored for figures. */
export function useAdditions(choices: Choices, pictures: Record<string, Picture>, saved: Subject | undefined) {
  const [stored, setStored] = useState<Record<string, Picture>>({});
  const [added, setAdded] = useState<Subject[]>([]);
  if (saved && !added.includes(saved)) setAdded([...added, saved]);
  const isKnown = ({ slug }: Subject) => choices.subjects.some((each) => each.slug === slug);
  return {
    choices: { ...choices, subjects: [...choices.subjects, ...added.filter((subject) => !isKnown(subject))] },
    /** How many subjects were added. */
    added: added.length,
    pictures: { ...pictures, ...stored },
    addPictures: (more: Record<string, Picture>) => setStored((now) => ({ ...now, ...more })),
  };
}
