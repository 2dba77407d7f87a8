import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import type { Reporters } from '../../context/format.ts';
import { withRecorder } from '../../context/with-recorder.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import type { PlayMode } from './play-mode.ts';

type Play = (context: Context, entry: LessonEntry, mode: PlayMode) => Promise<boolean>;

const PLAYERS: Reporters<Play> = {
  screen: async (context, entry, mode) => {
    const { playLesson } = await import('./play.ts');
    return (await playLesson(context, entry, mode)).isComplete;
  },
  json: async (context, entry, mode) => {
    const { playLessonAsJson } = await import('./json.ts');
    return await playLessonAsJson(context, entry, mode);
  },
};

/**
 * Plays a lesson, and writes its runs to a file if one is named. Returns whether it came to its end.
 *
 * @throws UsageError if its questions are to be asked, and there is nobody to answer; or if the file can't be written
 * @param showMenu on a terminal, plays the lesson with stops, and then shows the menu
 */
export async function openLesson(
  context: Context,
  entry: LessonEntry,
  { record, ...way }: Omit<PlayMode, 'recorder'> & { record: string | undefined },
  showMenu: (context: Context, mode: PlayMode, first: LessonEntry) => Promise<void>,
): Promise<boolean> {
  if (way.questions && !context.isInteractive) throw new UsageError(context.words.errors.questionsNeedTerminal);
  return await withRecorder(context, record, [], async (recorder) => {
    const mode = { ...way, recorder };
    if (mode.format !== 'screen' || mode.auto || !context.isInteractive)
      return await PLAYERS[mode.format](context, entry, mode);
    await showMenu(context, mode, entry);
    return true;
  });
}
