import type { Scene } from '../../model/lesson.ts';
import type { SceneText } from '../../model/lesson-text.ts';
import type { Trace } from '../../model/record.ts';
import { type Selector, see } from '../../model/select.ts';
import type { Look } from '../../view/look.ts';
import { proseLines } from '../../view/prose.ts';
import { sentenceBlock } from '../../view/screen/stop.ts';
import type { Line } from '../../view/span.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { resolveText } from './remark.ts';
import type { SceneEvent } from './scene.ts';

/** A scene event at which no record came, or too many came. */
export type Silence = Extract<SceneEvent, { kind: 'quiet' | 'stuck' | 'endless' }>;

/** What is printed at such an event. */
export function silenceLines(event: Silence, scene: Scene, texts: SceneText, words: ScreenWords, look: Look): Line[] {
  switch (event.kind) {
    case 'quiet': {
      const nothing = proseLines(words.waiting.nothingCame(event.ms), look, { indent: 2, role: 'strong' });
      return ['', ...nothing, ...remarkAtSilence(event.trace, scene, texts, look)];
    }
    case 'stuck':
      return ['', ...proseLines(words.waiting.stuck(event.ms, event.missing.map(selectorName)), look, { indent: 2 })];
    case 'endless':
      return ['', ...proseLines(words.change.endless, look, { indent: 2 })];
  }
}

/** The lesson's own remark about the silence. */
function remarkAtSilence(trace: Trace, { ends }: Scene, texts: SceneText, look: Look): Line[] {
  const last = trace.records.at(-1);
  const text = ends && 'nothing' in ends ? texts.say[ends.nothing] : undefined;
  return text !== undefined && last ? sentenceBlock(resolveText(text, { record: see(last), trace }), look) : [];
}

/** What a scene is waiting for, shown while no record comes. */
export function awaitedText({ ends, programs }: Scene, trace: Trace, { waiting }: ScreenWords): string {
  if (ends && 'quietMs' in ends) return waiting.quiet(ends.quietMs);
  const names = programs.map(({ name }) => name);
  const ended = trace.records.filter(({ type }) => type === 'exit').map(({ program }) => program);
  const running = names.filter((name) => !ended.includes(name));
  return waiting.next(running.length > 0 ? running : names);
}

/** What was awaited, as a learner would call it: `server 'timeout' 2`. */
function selectorName({ type, program = '', name, nth }: Selector): string {
  const what = name === undefined ? type : type === 'event' ? `'${name}'` : `${name}()`;
  return [program, what, nth === undefined ? '' : String(nth)].filter(Boolean).join(' ');
}
