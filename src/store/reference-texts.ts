import { readFileSync } from 'node:fs';
import type { ReferenceFile, ReferenceTexts } from '../model/explanation.ts';
import type { Language } from '../model/language.ts';
import type { ShownIndex } from '../model/shown.ts';

/**
 * Loads a file of explanations in one language. `root` is the folder of the built lessons and ends with a slash. The explanations are next
 * to it.
 */
export function loadReferenceTexts(root: URL, language: Language, file: ReferenceFile): ReferenceTexts {
  return JSON.parse(readFileSync(new URL(`../explain/${language}/${file}.json`, root), 'utf8')) as ReferenceTexts;
}

/** Loads where each item and each code is seen in the lessons. */
export function loadShownIndex(root: URL): ShownIndex {
  return JSON.parse(readFileSync(new URL('../explain/shown.json', root), 'utf8')) as ShownIndex;
}

/** Loads all names that can be explained, for completion. */
export function loadTopicNames(root: URL): string[] {
  return JSON.parse(readFileSync(new URL('../explain/names.json', root), 'utf8')) as string[];
}
