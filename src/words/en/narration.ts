import type { Narration } from '../../narrator/narration.ts';
import { language } from './language.ts';
import { errors } from './narration/errors.ts';
import { functions } from './narration/functions.ts';
import { crash, exit, otherCall, otherEvent, threw } from './narration/process.ts';
import { serverEvents, serverMethods } from './narration/server.ts';
import { socketEvents } from './narration/socket-events.ts';
import { socketMethods } from './narration/socket-methods.ts';

/** The narration in English. */
export const narration: Narration<typeof language> = {
  language,
  serverEvents,
  socketEvents,
  otherEvent,
  serverMethods,
  socketMethods,
  functions,
  otherCall,
  threw,
  crash,
  exit,
  errors,
};
