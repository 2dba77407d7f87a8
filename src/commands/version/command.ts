import { DONE, defineCommand } from '../../context/command.ts';
import { VERSION } from '../../context/options.ts';

export const version = defineCommand({
  about: VERSION.about,
  arguments: {},
  options: {},
  onlyPrints: () => true,
  isForPrograms: true,
  async run({ print, version }) {
    print([version]);
    return DONE;
  },
});
