import type { Words } from '../words.ts';
import { explain } from './explain.ts';
import { ladder } from './ladder.ts';
import type { language } from './language.ts';
import { screens } from './screens.ts';

/** All that net-lessons says in Chinese by itself, but for what it looks up. */
export const words: Words<typeof language> = {
  ...screens,
  ladder,
  practice: async () => (await import('./practice.ts')).practice,
  explain,
  findings: async () => (await import('./findings.ts')).findings,
  narration: async () => (await import('./narration.ts')).narration,
};
