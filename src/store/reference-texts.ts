import { readFileSync } from 'node:fs';
import type { ReferenceTexts } from '../model/explanation.ts';
import type { Language } from '../model/language.ts';

/** The explanations in one language. `root` is the folder of the built lessons, with a slash at its end; they stand beside it. */
export function loadReferenceTexts(root: URL, language: Language): ReferenceTexts {
  return JSON.parse(readFileSync(new URL(`../explain/${language}.json`, root), 'utf8')) as ReferenceTexts;
}

/** All names that can be explained, for whoever completes them. */
export function loadTopicNames(root: URL): string[] {
  return JSON.parse(readFileSync(new URL('../explain/names.json', root), 'utf8')) as string[];
}
