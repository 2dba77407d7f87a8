import net from 'node:net';
import process from 'node:process';
import type { OpenSocket } from '../model/record.ts';
import type { Channel } from './channel.ts';
import type { ListenerLog } from './listener-log.ts';
import type { ObjectRegistry } from './object-registry.ts';
import { socketState } from './state.ts';

/** Saved before the program can replace it. It lists only sockets that keep the process alive. */
const { _getActiveHandles: activeHandles } = process as unknown as { _getActiveHandles?: () => unknown[] };

/** How many sockets are looked at. */
const MOST = 100;

/**
 * Returns a function that looks which sockets are open, and reports them if that has changed. It returns whether to look again soon: data
 * for a socket that nobody reads causes no event.
 */
export function watchOpenSockets(channel: Channel, objects: ObjectRegistry, listenerLog: ListenerLog): () => boolean {
  let last = '';
  return () => {
    const sockets = openSockets(objects);
    const text = JSON.stringify(sockets);
    const notes = listenerLog.takeNotes();
    if (text !== last || notes.heard || notes.emitted) channel.send({ kind: 'openSockets', sockets, ...notes });
    last = text;
    return sockets.some(({ state }) => state.readableFlowing !== true);
  };
}

function openSockets(objects: ObjectRegistry): OpenSocket[] {
  const handles = activeHandles?.call(process) ?? [];
  const reported = handles.filter((handle) => handle instanceof net.Socket && objects.isReported(handle));
  return reported.slice(0, MOST).map((socket) => {
    return { object: objects.idOf(socket as net.Socket), state: socketState(socket as net.Socket) };
  });
}
