import type { Narration } from './narration.ts';
import { errors } from './zh/errors.ts';
import { functions } from './zh/functions.ts';
import { crash, exit, otherCall, otherEvent, threw } from './zh/process.ts';
import { serverEvents, serverMethods } from './zh/server.ts';
import { socketEvents } from './zh/socket-events.ts';
import { socketMethods } from './zh/socket-methods.ts';

/** The narration in Simplified Chinese. */
export const zh: Narration = {
  space: '',
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
