import type { Format } from '../../context/format.ts';

/** How a lesson is played. */
export interface PlayMode {
  /** Without stops. */
  auto: boolean;
  format: Format;
  all: boolean;
  /** Only the questions of the first lesson. */
  questions: boolean;
}
