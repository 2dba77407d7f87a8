import assert from 'node:assert/strict';
import { test } from 'node:test';
import { literals } from './literals.ts';
import { lines, sample } from './sample.ts';

function faults(source: string, name = 'en.ts'): string[] {
  return lines(literals(sample({ files: { [name]: source } })));
}

test('ports, process ids and paths in a text are found, with their lines', () => {
  assert.deepEqual(faults("import { x } from './x8000.ts';\nconst a =\n  'It listens on port 8000.';"), [
    "en.ts:3: '8000' looks like a port, a process id or a count, which only the run can tell",
  ]);
  assert.match(faults("say: 'at localhost:80'").join(), /'localhost:80' looks like a port/);
  assert.match(faults("say: 'at 127.0.0.1:80'").join(), /'127\.0\.0\.1:80' looks like a port/);
  assert.match(faults("say: 'the file ./hello.sock'").join(), /'\.\/hello\.sock' looks like a path/);
  assert.match(faults("say: 'in /tmp/x'", 'zh.ts').join(), /^zh\.ts:1: '\/tmp\/x' looks like a path/);
});

test('the fixed parts of a template are looked at, and what is filled in is not', () => {
  assert.match(faults('const say = (x) => `from $' + '{x} to 54321`;').join(), /'54321' looks like/);
  assert.deepEqual(faults('const say = (x) => `from $' + '{x ?? 54321} on 127.0.0.1`;'), []);
});

test('comments, code and facts of TCP are no texts', () => {
  assert.deepEqual(faults("// port 8000\nconst limit = 8000; const text = 'up to 65535';"), []);
  assert.deepEqual(faults("const text = 'port 8000';", 'lesson.ts'), []);
});
