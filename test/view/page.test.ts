import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineWidth } from '../../src/view/fit.ts';
import { pageLines } from '../../src/view/screen/page.ts';
import { lookOf, picture } from './story.ts';

const PAGE = `# 端口
* \`listen\` 之后服务器就开始等待, 直到有客户端连接上来为止
    \`\`\`js
    server.listen('8000');
    \`\`\`


`;
const RENDERING = `# Ports
* after \`listen\` the server begins to wait, until a client connects to it
    \`\`\`js
    server.listen('8000');
    \`\`\`
`;

test('a page is drawn as it is written, and what goes on is indented like what it belongs to', () => {
  assert.equal(
    picture(pageLines(PAGE, undefined, lookOf(40))),
    `
 # 端口
 * \`listen\` 之后服务器就开始等待, 直到
   有客户端连接上来为止
     \`\`\`js
     server.listen('8000');
     \`\`\`
`,
  );
});

test('a rendering stands beside the page, line by line', () => {
  assert.equal(
    picture(pageLines(PAGE, RENDERING, lookOf(72))),
    `
 # 端口                            │ # Ports
 * \`listen\` 之后服务器就开始等待,  │ * after \`listen\` the server
   直到有客户端连接上来为止        │   begins to wait, until a client
                                   │   connects to it
     \`\`\`js                         │     \`\`\`js
     server.listen('8000');        │     server.listen('8000');
     \`\`\`                           │     \`\`\`
`,
  );
});

test('where there is no room for both, a rendering stands below each line that reads otherwise', () => {
  assert.equal(
    picture(pageLines('# 端口\nserver.listen()', '# Ports\nserver.listen()', lookOf(60))),
    '\n # 端口\n # Ports\n server.listen()\n',
  );
});

test('in no window a page is wider than the window, and what would steer the terminal is made visible', () => {
  const wild = `${PAGE}${' '.repeat(60)}deep \u001b[31m ${'长'.repeat(90)}\n`;
  for (let columns = 40; columns <= 130; columns += 1)
    for (const rendering of [undefined, wild]) {
      const lines = pageLines(wild, rendering, lookOf(columns));
      assert.ok(
        lines.every((line) => lineWidth(line) <= columns),
        `${columns} columns`,
      );
      assert.ok(!picture(lines).includes('\u001b'));
    }
});
