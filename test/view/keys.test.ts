import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintLines, paintText } from '../../src/view/painter.ts';
import { keyBar } from '../../src/view/screen/keys.ts';
import { stringWidth } from '../../src/view/width.ts';
import { screens as en } from '../../src/words/en/screens.ts';
import { screens as zh } from '../../src/words/zh/screens.ts';
import { ascii, lookOf } from './story.ts';

test('keys that do not fit stand on a second line, which begins with a key', () => {
  assert.equal(
    paintText(keyBar(Object.values(en.stop.keys), lookOf(60)), lookOf(60)),
    '  Enter next · s source · i inspect · ← look back · r run on\n  ? help · q menu',
  );
});

test('at no width, a line of the keys is too long or begins or ends with what parts them', () => {
  for (const { stop } of [en, zh])
    for (const look of [{}, ascii])
      for (let columns = 12; columns <= 90; columns += 1) {
        const lines = paintLines(keyBar(Object.values(stop.keys), lookOf(columns, look)), lookOf(columns));
        assert.equal(lines.join(' ').match(/ Enter | [siqr?] /g)?.length, 6);
        for (const line of lines) {
          assert.ok(stringWidth(line) <= columns, line);
          assert.doesNotMatch(line, /^ *[·-]|[·-] *$/);
        }
      }
});
