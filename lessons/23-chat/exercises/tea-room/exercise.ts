import { exercise } from '../../../../src/model/exercise.ts';
import { checks } from './checks.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export default exercise({ id: 'tea-room', port: 'argument', checks, texts: { en, zh } });
