/** Tells an action that a script is there, which keeps what was typed by itself. */
export const SCRIPTED = 'scripted';
