'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the page runs its script: false where it is answered, so that both say the same, and then true. */
export const useIsScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
