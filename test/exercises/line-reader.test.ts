import { testExercise } from '../support/exercise-tests.ts';

await testExercise('line-reader');
