import { SERVER_EVENTS, SERVER_METHODS, SOCKET_EVENTS, SOCKET_METHODS } from '../model/events.ts';
import type { WatchedNames } from '../model/probe-config.ts';

/** The events and methods that the probe reports. */
export const WATCHED_NAMES: WatchedNames = {
  serverEvents: SERVER_EVENTS,
  socketEvents: SOCKET_EVENTS,
  serverMethods: SERVER_METHODS,
  socketMethods: SOCKET_METHODS,
};
