import type { Context } from '../../context/context.ts';
import { dayOf, noteMissed } from '../../model/review.ts';
import type { ShowSceneOptions } from '../../play/scene/show-options.ts';

/** Notes each question of a lesson that is missed, so that it comes back in a review. */
export function noteMisses({ progress, now }: Context, lesson: string): NonNullable<ShowSceneOptions['graded']> {
  return (key, isRight) => {
    if (isRight) return;
    const today = dayOf(now());
    // Not awaited: whoever reads the progress, or writes it, comes after.
    void progress.update((known) => noteMissed(known, lesson, key, today));
  };
}
