import type { FindingKind } from '../../src/model/finding.ts';
import type { Sources } from '../support/runs.ts';

/** Programs with nothing wrong in them. */
export interface RightProgram {
  title: string;
  sources: Sources;
  /** Whether it goes on for ever, and is ended once it has nothing more to say. */
  isEndless?: boolean;
}

/** A program with one fault, in the line with the comment `// fault`. */
export interface WrongProgram extends RightProgram {
  kind: FindingKind;
  /** What else is to be found in the finding. */
  values?: Record<string, unknown>;
}
