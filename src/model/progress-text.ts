import { LANGUAGES } from './language.ts';
import { PROGRESS_VERSION, type Progress } from './progress.ts';
import { isObject, parseJson } from './shape.ts';

/** Writes the text of a progress file. */
export function formatProgress(progress: Progress): string {
  return `${JSON.stringify(progress, null, 2)}\n`;
}

/**
 * Reads the text of a progress file. `damaged` is the path of the first wrong value, such as `lessons.listen.plays`; 'JSON' if the text is
 * not JSON; 'depth' if it is nested too deeply.
 */
export function parseProgress(text: string): { ok: Progress } | { damaged: string } | { newer: number } {
  // Some editors put a byte order mark at the beginning.
  const value = parseJson(text.replace(/^\uFEFF/, ''));
  if (value === undefined) return { damaged: 'JSON' };
  if (isTooDeep(value, DEEPEST)) return { damaged: 'depth' };
  if (isObject(value) && isCount(value.version) && value.version > PROGRESS_VERSION) return { newer: value.version };
  const fault = faultIn(value);
  return fault === undefined ? { ok: value as unknown as Progress } : { damaged: fault };
}

/** Our own files are far less deep. Much deeper values could be read but not be written again, because that needs more of the stack. */
const DEEPEST = 50;

function isTooDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isTime(value);
}

/** The path of the first wrong value. */
function faultIn(value: unknown): string | undefined {
  if (!isObject(value)) return 'progress';
  if (value.version !== PROGRESS_VERSION) return 'version';
  if (value.language !== undefined && !LANGUAGES.some((language) => language === value.language)) return 'language';
  if (!isObject(value.lessons)) return 'lessons';
  return firstOf(value.lessons, 'lessons', faultInLesson) ?? faultInExercises(value.exercises);
}

/** Older files have none. */
function faultInExercises(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return isObject(value) ? firstOf(value, 'exercises', faultInExercise) : 'exercises';
}

function faultInExercise(value: unknown): string | undefined {
  if (!isObject(value)) return '';
  if (value.solvedAt !== undefined && !isTime(value.solvedAt)) return '.solvedAt';
  if (value.hints !== undefined && !isCount(value.hints)) return '.hints';
  return isCount(value.tries) ? undefined : '.tries';
}

function faultInLesson(value: unknown): string | undefined {
  if (!isObject(value)) return '';
  if (value.completedAt !== undefined && !isTime(value.completedAt)) return '.completedAt';
  if (value.best !== undefined && !isScore(value.best)) return '.best';
  if (!isCount(value.plays)) return '.plays';
  if (!isMissingOrTexts(value.told)) return '.told';
  const missed = faultInMissed(value.missed);
  if (missed !== undefined) return missed;
  if (value.at === undefined) return undefined;
  if (!isObject(value.at) || typeof value.at.scene !== 'string') return '.at';
  if (!isMissingOrTexts(value.at.told)) return '.at.told';
  return faultInPlace(value.at, value.at.answers);
}

/** Older files have none. */
function faultInMissed(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) return '.missed';
  return firstOf(value, '.missed', (question) => {
    if (!isObject(question)) return '';
    if (!isCount(question.passed)) return '.passed';
    return isDay(question.due) ? undefined : '.due';
  });
}

/** Older files have only the scene and the answers. */
function faultInPlace({ passed = [], guesses = {}, seenAt }: Record<string, unknown>, answers: unknown) {
  if (!isObject(answers)) return '.at.answers';
  if (!Array.isArray(passed) || !passed.every((stop) => typeof stop === 'string')) return '.at.passed';
  if (!isObject(guesses)) return '.at.guesses';
  if (seenAt !== undefined && !isTime(seenAt)) return '.at.seenAt';
  return (
    firstOf(answers, '.at.answers', (answer) => (answer === 'right' || answer === 'wrong' ? undefined : '')) ??
    firstOf(guesses, '.at.guesses', (guess) => (guess === null || typeof guess === 'string' ? undefined : ''))
  );
}

/** Older files have none. */
function isMissingOrTexts(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
}

function firstOf(values: object, place: string, fault: (value: unknown) => string | undefined): string | undefined {
  for (const [key, value] of Object.entries(values)) {
    const found = fault(value);
    if (found !== undefined) return `${place}.${key}${found}`;
  }
  return undefined;
}

function isScore(value: unknown): boolean {
  return isObject(value) && isCount(value.right) && isCount(value.total) && value.right <= value.total;
}
