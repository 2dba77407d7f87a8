import type { Lesson } from '../../model/lesson.ts';
import { withPort, withPortInSource } from '../../model/written-port.ts';
import { reservePortOr } from '../../tracer/port.ts';
import { openProgramFolder } from '../../tracer/program-folder.ts';

/** A lesson with its programs. */
export interface LessonPrograms {
  lesson: Lesson;
  /** The folder of the programs, with a slash at the end. */
  folder: URL;
  /** Their sources, by file; also the folder's `package.json` if it has one. */
  sources: ReadonlyMap<string, string>;
}

/**
 * The lesson and its programs as they can run now. Where they have a port written in that is not free, these are copies with another one.
 * Disposing gives up the port and removes the copies.
 *
 * @throws if no port is free; TemporaryFolderError
 */
export async function placePrograms<P extends LessonPrograms>(programs: P): Promise<P & AsyncDisposable> {
  const { lesson, sources } = programs;
  const { port: written } = lesson;
  if (written === undefined) return { ...programs, [Symbol.asyncDispose]: async () => undefined };
  const reserved = await reservePortOr(written);
  if (reserved.first === written) return { ...programs, [Symbol.asyncDispose]: () => reserved[Symbol.asyncDispose]() };
  try {
    const inSource = (source: string): string => withPortInSource(source, written, reserved.first);
    const changed = new Map([...sources].map(([file, source]) => [file, inSource(source)]));
    const folder = openProgramFolder(changed);
    return {
      ...programs,
      lesson: withPort(lesson, reserved.first),
      folder: folder.url,
      sources: changed,
      async [Symbol.asyncDispose]() {
        folder[Symbol.dispose]();
        await reserved[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await reserved[Symbol.asyncDispose]();
    throw error;
  }
}
