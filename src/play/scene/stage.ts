import type { KernelView } from '../../kernel/kernel-view.ts';
import type { SceneText } from '../../model/lesson-text.ts';
import type { Answers } from '../../model/progress.ts';
import type { TraceRecord } from '../../model/record.ts';
import type { Narration } from '../../narrator/narration.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { proseLines } from '../../view/prose.ts';
import { SceneQuiz } from '../quiz/quiz.ts';
import { LadderPrinter } from './ladder-printer.ts';
import { scenePrograms, sceneTexts } from './material.ts';
import { NewsPrinter } from './news-printer.ts';
import { PacedPrinter } from './paced-printer.ts';
import { SceneReplay } from './replay.ts';
import type { ShowSceneOptions } from './show-options.ts';
import { StopBar } from './stop-bar.ts';
import { type PrintContext, rowsAboveKeys, Transcript } from './transcript.ts';

/** All that a scene is shown with. */
export interface Stage {
  texts: SceneText;
  sources: readonly ProgramText[];
  transcript: Transcript;
  printer: PacedPrinter;
  replay: SceneReplay;
  news: NewsPrinter;
  /** Undefined for a play without stops. */
  bar: StopBar | undefined;
  quiz: SceneQuiz;
  answers: Answers;
  ladder: LadderPrinter;
  /** What the operating system says of the sockets, once the programs are loaded. */
  kernel: { view?: KernelView | undefined };
}

/** Makes what a scene is shown with. Each part only knows those that were made before it. */
export function setStage(options: ShowSceneOptions, narration: Narration): Stage {
  const { material, scene, told, dialog } = options;
  const texts = sceneTexts(material, scene);
  const sources = scenePrograms(material, scene);
  const answers: Answers = {};
  const kernel: Stage['kernel'] = {};
  const transcript = new Transcript(options.context, dialog);
  const { context } = transcript;
  const replay = new SceneReplay(options.before, {
    caughtUp: (isSame) => printCaughtUp(transcript, isSame),
    reached: (passed, guesses) => options.keep?.({ passed, guesses, answers }),
  });
  const news = new NewsPrinter(options, context, narration, sources);
  const bar =
    dialog && new StopBar(context, dialog, barOptions(context, options, { texts, transcript, news, sources, kernel }));
  const pause = async (): Promise<void> => {
    if (await bar?.pause()) transcript.markRead();
  };
  const printer = new PacedPrinter(
    transcript,
    () => rowsAboveKeys(dialog),
    () => replay.pause(pause),
  );
  const inspectionLines = (record: TraceRecord | undefined) => bar?.inspectionLines(record) ?? [];
  const quiz = new SceneQuiz(
    context,
    { ...scene, texts: texts.questions },
    {
      dialog,
      programs: sources,
      told,
      replay,
      inspectionLines,
      transcript,
      printer,
      answers,
      graded: options.graded,
      leave: leaveOf(context, options),
    },
  );
  const ladder = new LadderPrinter(options, transcript);
  return { texts, sources, transcript, printer, replay, news, bar, quiz, answers, ladder, kernel };
}

/** Looks back at what has happened in the scene so far, where the terminal can draw that. */
function lookBackOf(
  context: PrintContext,
  { dialog, material, scene }: ShowSceneOptions,
  { title }: SceneText,
  sources: readonly ProgramText[],
): ((records: readonly TraceRecord[]) => Promise<void>) | undefined {
  const askAlone = dialog?.askAlone;
  if (!askAlone) return undefined;
  const run = { title: [material.lesson.id, title], programs: scene.programs, sources };
  return async (records) => {
    const { lookBack } = await import('../viewer/look-back.ts');
    await lookBack(context, askAlone, run, records);
  };
}

/** What leaving keeps. */
function leaveOf({ words }: PrintContext, { questionsOnly }: Pick<ShowSceneOptions, 'questionsOnly'>): string {
  return questionsOnly ? words.alone.leave : words.stop.leave;
}

function barOptions(
  context: PrintContext,
  options: ShowSceneOptions,
  { texts, transcript, news, sources, kernel }: Pick<Stage, 'texts' | 'transcript' | 'news' | 'sources' | 'kernel'>,
): ConstructorParameters<typeof StopBar>[2] {
  const { words } = context;
  const { offersQuestions, material, scene, changed } = options;
  const isRecorded = !changed && material.standIns.has(scene.id);
  const { keys, help } = words.stop;
  const { key, keyHelp } = words.alone;
  return {
    keys,
    questions: offersQuestions ? key : undefined,
    get help() {
      const back = options.dialog?.askAlone ? [words.stop.backHelp] : [];
      return [
        ...news.reminder.lines(),
        ...help,
        ...back,
        ...(offersQuestions ? [keyHelp] : []),
        leaveOf(context, options),
      ];
    },
    sources: (record) => markedPrograms(sources, record),
    // Of a run that is over, the kernel knows nothing any more.
    ...(isRecorded ? {} : { kernel: () => kernel.view?.read() }),
    lookBack: lookBackOf(context, options, texts, sources),
    recent: () => transcript.recent,
    isListed: (rows) => transcript.programs.isInSight(rows),
    unread: () => transcript.unread.rows,
  };
}

function markedPrograms(sources: readonly ProgramText[], record: TraceRecord | undefined): ProgramText[] {
  const place = record && 'at' in record ? record.at : undefined;
  return sources.map((source) => (source.title === place?.file ? { ...source, mark: place.line } : source));
}

function printCaughtUp(transcript: Transcript, isSame: boolean): void {
  const { words, look, print } = transcript.context;
  const say = isSame ? words.scene.backAgain : words.scene.otherWay;
  print(['', ...proseLines(say, look(), { indent: 2 })]);
  transcript.markRead();
}
