import { errors } from '../en/errors.ts';
import { ofAddresses } from './en/addresses.ts';
import { codes, notHere } from './en/codes.ts';
import { codesAbove, notHereAbove } from './en/codes-above.ts';
import { ofModule } from './en/functions.ts';
import { ofOptions } from './en/options.ts';
import { ofPromises } from './en/promises.ts';
import { ofQuestions } from './en/questions.ts';
import { ofServer } from './en/server.ts';
import { ofSocketEvents } from './en/socket-events.ts';
import { ofSocketMethods } from './en/socket-methods.ts';
import { ofSocketProperties } from './en/socket-properties.ts';
import { ofWords } from './en/words.ts';
import type { Reference } from './explanation.ts';

/** The reference in English. */
export const reference: Reference = {
  space: ' ',
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
