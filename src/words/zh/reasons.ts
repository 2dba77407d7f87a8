import { createReasonText } from '../reasons.ts';

export const reasonOf = createReasonText(
  {
    EDQUOT: '磁盘配额用完了',
    EISDIR: '那里是一个文件夹',
    ELOCKED: '旁边的 progress.json.lock 一直没有释放',
    ENOSPC: '磁盘满了',
    ENOTDIR: '路径中有一段不是文件夹',
    EROFS: '磁盘是只读的',
    dangling: '那里的链接所指的目标不存在',
    notAFile: '那里的东西不是普通文件',
    notOurs: '它属于别人，或者别人也能写入',
    tooLarge: '文件太大',
  },
  '：',
);
