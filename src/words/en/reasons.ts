import { createReasonText } from '../reasons.ts';

export const reasonOf = createReasonText(
  {
    EDQUOT: 'your share of the disk is full',
    EISDIR: 'a folder is there',
    ELOCKED: 'progress.json.lock beside it does not go away',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'something is in the way that is no folder',
    EROFS: 'the disk is read-only',
    dangling: 'a link is there that leads to nothing',
    notAFile: 'what is there is not an ordinary file',
    notOurs: 'the folder is not yours alone',
    tooLarge: 'the file is far too large',
  },
  ': ',
);
