import { testExercise } from '../support/exercise-tests.ts';

await testExercise('tea-room');
