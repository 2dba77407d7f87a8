import type { PlayedScene } from '../../view/screen/summary.ts';

/** How a lesson was played. */
export interface PlayedLesson {
  /** The scenes that were played this time. */
  scenes: readonly PlayedScene[];
  /** Whether all of them came to their end. */
  isComplete: boolean;
}
