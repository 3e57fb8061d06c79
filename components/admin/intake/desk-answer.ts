import type { IntakeItemView } from '../../../core/intake/item.ts';
import type { Refusal } from '../form/answer.ts';

/** Why a file did not come to the desk, or something was not done there; `name` is '' where it is about no file. */
export type DeskRefusal = { name: string; refusal: Refusal };

/** What `/intake` answers a script. */
export type DeskAnswer = {
  items: IntakeItemView[];
  refusals: DeskRefusal[];
  /** Names of files that were on the desk already. */
  known: string[];
};
