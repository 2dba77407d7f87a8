import { errors } from '../zh/errors.ts';
import type { Reference } from './explanation.ts';
import { ofAddresses } from './zh/addresses.ts';
import { codes, notHere } from './zh/codes.ts';
import { codesAbove, notHereAbove } from './zh/codes-above.ts';
import { ofModule } from './zh/functions.ts';
import { ofOptions } from './zh/options.ts';
import { ofPromises } from './zh/promises.ts';
import { ofQuestions } from './zh/questions.ts';
import { ofServer } from './zh/server.ts';
import { ofSocketEvents } from './zh/socket-events.ts';
import { ofSocketMethods } from './zh/socket-methods.ts';
import { ofSocketProperties } from './zh/socket-properties.ts';
import { ofWords } from './zh/words.ts';

/** The reference in Chinese. */
export const reference: Reference = {
  space: '',
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
