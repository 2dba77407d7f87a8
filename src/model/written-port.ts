import type { Candidate, Change, ChangePlace, Lesson, LinePart, LinesAbout, Question, Scene } from './lesson.ts';

/** The source with another port wherever one is written. */
export function withPortInSource(source: string, written: number, port: number): string {
  return source.replaceAll(new RegExp(`(?<![\\w.])${written}(?![\\w.])`, 'g'), String(port));
}

/** The lesson for programs in which another port stands than the one that they have written in. */
export function withPort(lesson: Lesson, port: number): Lesson {
  const { port: written, scenes } = lesson;
  if (written === undefined || written === port) return lesson;
  const inText = (text: string): string => withPortInSource(text, written, port);
  return { ...lesson, port, scenes: scenes.map((scene) => inScene(scene, inText)) };
}

type InText = (text: string) => string;

function inScene(scene: Scene, inText: InText): Scene {
  const { questions, change } = scene;
  return {
    ...scene,
    questions: questions.map((question) => inQuestion(question, inText)),
    ...(change && { change: inChange(change, inText) }),
  };
}

function inChange(change: Change, inText: InText): Change {
  return {
    ...change,
    ...inPlace(change, inText),
    candidates: change.candidates.map((candidate) => inCandidate(candidate, inText)),
    ...(change.about && { about: inAbout(change.about, inText) }),
    ...(change.questions && { questions: change.questions.map((question) => inQuestion(question, inText)) }),
  };
}

function inCandidate(candidate: Candidate, inText: InText): Candidate {
  return { ...candidate, ...inPlace(candidate, inText), lines: candidate.lines.map(inText) };
}

function inPlace({ at }: Partial<ChangePlace>, inText: InText): { at?: string } {
  return at === undefined ? {} : { at: inText(at) };
}

function inQuestion<Q extends Question>(question: Q, inText: InText): Q {
  return question.about ? { ...question, about: inAbout(question.about, inText) } : question;
}

function inAbout(about: LinesAbout | readonly LinesAbout[], inText: InText): readonly LinesAbout[] {
  const inPart = (part: LinePart): LinePart =>
    typeof part === 'string' ? inText(part) : { ...part, part: inText(part.part) };
  return [about].flat().map(({ file, line }) => ({ file, line: [line].flat().map(inPart) }));
}
