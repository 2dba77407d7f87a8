import type { Words } from '../words.ts';
import { explain } from './explain.ts';
import { findings } from './findings.ts';
import { ladder } from './ladder.ts';
import { practice } from './practice.ts';
import { screens } from './screens.ts';

/** All that net-lessons says in English by itself, but for what it looks up. */
export const words: Words<'en'> = {
  ...screens,
  practice,
  explain,
  ladder,
  findings,
  narration: async () => (await import('./narration.ts')).narration,
};
