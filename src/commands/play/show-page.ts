import type { Context } from '../../context/context.ts';
import { printInParts } from '../../context/paging.ts';
import type { Language } from '../../model/language.ts';
import type { Material } from '../../play/scene/material.ts';
import { readProgram } from '../../store/built.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { proseLines } from '../../view/prose.ts';
import { pageLines } from '../../view/screen/page.ts';
import { titleRule } from '../../view/screen/rule.ts';

/** Shows the page that a lesson is about, if there is one, as far as the learner wants to read it. */
export async function showPage(
  context: Context,
  { entry, lesson, texts }: Material,
  dialog: Dialog | undefined,
): Promise<void> {
  const { page } = lesson;
  if (!page) return;
  const { words, lessons } = context;
  const read = (language: Language): Promise<string> => readProgram(lessons, entry, page.files[language]);
  const original = await read(page.language);
  const rendering = page.language === words.language ? undefined : await read(words.language);
  const look = context.look();
  const lines = [
    '',
    titleRule(`${entry.number} ${lesson.id} ${look.glyphs.dot} ${texts.title}`, '', look),
    '',
    ...proseLines(words.scene.page(rendering !== undefined), look, { indent: 1 }),
    '',
    ...pageLines(original, rendering, look),
  ];
  // The first scene comes only when the last part was read.
  if (dialog) await printInParts(context, dialog, lines, Number.POSITIVE_INFINITY);
  else context.print(lines);
}
