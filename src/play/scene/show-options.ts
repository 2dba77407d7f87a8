import type { Context } from '../../context/context.ts';
import type { TraceRecorder } from '../../context/trace-recorder.ts';
import type { Scene } from '../../model/lesson.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { ChangedRun } from '../change/changed-run.ts';
import type { Material } from './material.ts';
import type { ScenePosition } from './replay.ts';
import type { ToldSentences } from './told-sentences.ts';

/** The number of a scene, from 1, and of how many. */
export interface ScenePlace {
  scene: number;
  of: number;
}

/** What is needed to show a scene to a learner. */
export interface ShowSceneOptions {
  context: Context;
  material: Material;
  scene: Scene;
  /** What the learner knows already. The scene adds what it explains. */
  told: ToldSentences;
  all: boolean;
  /** Whether only the questions of the scene are asked: without remarks, and no further than to the last verdict. */
  questionsOnly?: boolean;
  /** Whether the learner can ask, before the programs start, for the lesson's questions alone. */
  offersQuestions?: boolean;
  /** Where the scene stands among those that are played. Default: its place in the lesson. */
  place?: ScenePlace | undefined;
  /** Called with the key of each question that was graded, `scene/question`, but for those that an earlier play had graded. */
  graded?: (key: string, isRight: boolean) => void;
  /** Writes the runs to a file. */
  recorder?: TraceRecorder | undefined;
  /** Left out for a play without stops. */
  dialog: Dialog | undefined;
  /** Set when a changed program runs. */
  changed?: ChangedRun | undefined;
  /** How far the learner came in an earlier play. The scene does not stop before that position. */
  before?: ScenePosition | undefined;
  /** Called with the learner's position whenever the learner is asked something. */
  keep?: (position: ScenePosition) => void;
}
