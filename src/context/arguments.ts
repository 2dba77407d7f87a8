import type { Argument } from './declaration.ts';

type ArgumentText = Omit<Argument, 'takes'>;

/** The declarations of a lesson and of an exercise as arguments. */
export const LESSON: ArgumentText = {
  about: { en: 'id or number of a lesson', zh: '课程的 id 或编号' },
  offers: 'lessons',
};
export const EXERCISE: ArgumentText = { about: { en: 'id of an exercise', zh: '练习的 id' }, offers: 'exercises' };
