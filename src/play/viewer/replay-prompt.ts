import type { Prompt } from '../../terminal/prompt.ts';
import { LadderShelf } from '../../view/screen/replay.ts';
import type { KeyWords } from '../../words/keys.ts';
import { drawReplay, type ReplayContext } from './replay-drawing.ts';
import { clamp, pressInReplay, type ReplayState } from './replay-state.ts';
import type { Story, StoryRun } from './story.ts';

/** Shows a story step by step. Its answer is always the same: the reader has seen enough. */
export function replayPrompt(
  story: Story,
  context: ReplayContext,
  { at = 0, leave = context.words.show.quit }: { at?: number; leave?: KeyWords } = {},
): Prompt<ReplayState, 'quit'> {
  const shelves = new Map<StoryRun, LadderShelf>(story.runs.map((run) => [run, new LadderShelf(run)]));
  return {
    isNew: false,
    first: { at: clamp(at, story.steps.length), term: '', view: 'story' },
    press: (state, press) => pressInReplay(story, state, press),
    drawPrompt: (standing) => ({ lines: drawReplay(story, shelves, standing, context, leave) }),
  };
}
