import { errors } from './en/errors.ts';
import { functions } from './en/functions.ts';
import { crash, exit, otherCall, otherEvent, threw } from './en/process.ts';
import { serverEvents, serverMethods } from './en/server.ts';
import { socketEvents } from './en/socket-events.ts';
import { socketMethods } from './en/socket-methods.ts';
import type { Narration } from './narration.ts';

/** The narration in English. */
export const en: Narration = {
  space: ' ',
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
