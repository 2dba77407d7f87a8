import { spawnSync } from 'node:child_process';

const talker = 'console.log("x".repeat(1000))';
const limit = { maxBuffer: 100 };
const { execPath } = process;
const { error } = spawnSync(execPath, ['-e', talker], limit);

console.log(String(error));
