import type { Reference } from '../../narrator/reference/explanation.ts';
import { language } from './language.ts';
import { errors } from './narration/errors.ts';
import { ofAddresses } from './reference/addresses.ts';
import { codes, notHere } from './reference/codes.ts';
import { codesAbove, notHereAbove } from './reference/codes-above.ts';
import { ofModule } from './reference/functions.ts';
import { ofOptions } from './reference/options.ts';
import { ofPromises } from './reference/promises.ts';
import { ofQuestions } from './reference/questions.ts';
import { ofServer } from './reference/server.ts';
import { ofSocketEvents } from './reference/socket-events.ts';
import { ofSocketMethods } from './reference/socket-methods.ts';
import { ofSocketProperties } from './reference/socket-properties.ts';
import { ofWords } from './reference/words.ts';

/** The reference in English. */
export const reference: Reference<typeof language> = {
  language,
  items: {
    ...ofModule,
    ...ofPromises,
    ...ofServer,
    ...ofSocketEvents,
    ...ofSocketMethods,
    ...ofSocketProperties,
    ...ofOptions,
    ...ofAddresses,
  },
  codes: { ...codes, ...codesAbove },
  words: ofWords,
  questions: ofQuestions,
  notHere: { ...notHere, ...notHereAbove },
  meanings: errors,
};
