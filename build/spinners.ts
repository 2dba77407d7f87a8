/** Ora gets these for `cli-spinners`, which has ninety. They are the two that we ask ora for, and that it takes by itself. */
import { dots, line } from '../node_modules/cli-spinners/spinners.json';

export default { dots, line };
