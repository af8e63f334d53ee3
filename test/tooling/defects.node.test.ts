/** docs/defects.md names tests that exist. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('the table of defects', () => {
  const rows = readFileSync('docs/defects.md', 'utf8').split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:no\.|---)/.test(line)); // prettier-ignore
  const named = rows.flatMap((row) =>
    [...row.matchAll(/`(test\/[^`]+)`(?:: (.*?))?(?=<br>| +\|$)/g)].map(([, file, title = '']) => ({ file: file!, title })),
  );

  it('has a test in each row', () => {
    assert.ok(rows.length > 30);
    for (const row of rows) assert.match(row, /`test\//);
  });

  it('names titles that stand in these files', () => {
    for (const { file, title } of named) assert.ok(readFileSync(file, 'utf8').includes(title), `${file}: ${title}`);
  });
});
