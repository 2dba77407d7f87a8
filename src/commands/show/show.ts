import path from 'node:path';
import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import { withDialog } from '../../context/open-dialog.ts';
import type { TraceFile } from '../../model/trace-file.ts';
import { type Story, tellStory } from '../../play/viewer/story.ts';
import { textOfStory } from '../../play/viewer/text.ts';
import { readTraceFile } from '../../store/trace-file.ts';
import { mermaidDiagram } from '../../view/diagram/mermaid.ts';

/** More records than anybody steps through, and few enough for the memory. */
const MOST_RECORDS = 200_000;

/**
 * Shows the runs of a trace file: with keys on a terminal, and otherwise as text. Returns whether the file was whole; if it was not, what
 * comes before the damage is shown, and a line on stderr says so.
 *
 * @throws UsageError if the file can't be read, is no trace, or a newer version has written it
 */
export async function showTraceFile(context: Context, file: string, asMermaid: boolean): Promise<boolean> {
  const { words, complain, signal } = context;
  const read = await readFile(context, file);
  const story = await tellStory(context, path.basename(file), read.runs);
  if (asMermaid) context.print(diagramsOf(story, context));
  else await showStory(context, story);
  signal.throwIfAborted();
  const note = noteOf(read, file, words.show);
  if (note !== undefined) complain(note);
  return read.fault === undefined;
}

function diagramsOf({ runs }: Story, { words, look }: Context): string[] {
  const diagrams = runs.map((run) => mermaidDiagram(run, words.show.leftOut, look()));
  return diagrams.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));
}

async function showStory(context: Context, story: Story): Promise<void> {
  const { words } = context;
  await withDialog(context, async (dialog) => {
    if (!dialog?.askAlone) return context.print(textOfStory(story, words, context.look()));
    const { replayPrompt } = await import('../../play/viewer/replay-prompt.ts');
    await dialog.askAlone(replayPrompt(story, context));
  });
}

async function readFile({ words }: Context, file: string): Promise<TraceFile> {
  const read = await readTraceFile(file, MOST_RECORDS).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    const reason = error.code === 'notAFile' ? 'special' : error.code;
    throw new UsageError(words.errors.cannotRead(file, reason), { cause: error });
  });
  if (read.runs.length > 0) return read;
  const { fault } = read;
  throw new UsageError(fault?.why === 'newer' ? words.show.newer(fault.version) : words.show.noTrace(file));
}

/** What is missing of a file. */
function noteOf({ fault, isCut }: TraceFile, file: string, words: Context['words']['show']): string | undefined {
  if (fault?.why === 'newer') return words.newerFrom(file, fault.line);
  if (fault) return words.damaged(file, fault.line);
  return isCut ? words.cut(file, MOST_RECORDS) : undefined;
}
