import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { Terminal } from '../../src/cli/terminal.js';

/** A screen, or a pipe, on which what is written can be read. */
class Screen extends Writable {
  readonly isTTY: boolean;
  readonly columns = 40;
  text = '';

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

function desk({ isTTY = true, env = {} }: { isTTY?: boolean; env?: Record<string, string> } = {}) {
  const [stdout, stderr] = [new Screen(isTTY), new Screen(isTTY)];
  const clock = { now: 0 };
  const terminal = new Terminal({ stdin: Readable.from([]), stdout, stderr, env }, () => clock.now);
  return { terminal, stdout, stderr, clock };
}

const CLEAR = '\r\u001b[K';

describe('what a command writes', () => {
  it('is a line of progress after half a second of work, which goes away when something is said', async () => {
    const { terminal, stdout, stderr, clock } = desk();
    terminal.progress('un');
    clock.now = 499;
    terminal.progress('deux');
    assert.equal(stderr.text, '');
    clock.now = 501;
    terminal.progress('trois');
    clock.now = 550;
    terminal.progress('trop tôt');
    clock.now = 700;
    terminal.progress('quatre');
    terminal.say('fini');
    await terminal.print('résultat');
    assert.equal(stderr.text, `${CLEAR}trois${CLEAR}quatre${CLEAR}fini\n`);
    assert.equal(stdout.text, 'résultat');
  });

  it('is no progress where nobody looks', () => {
    const { terminal, stderr, clock } = desk({ isTTY: false });
    clock.now = 10_000;
    terminal.progress('un');
    terminal.clear();
    assert.equal(stderr.text, '');
  });

  it('is cut to the width of the terminal', () => {
    const { terminal, stderr, clock } = desk();
    clock.now = 1000;
    terminal.progress('x'.repeat(100));
    assert.equal(stderr.text, CLEAR + 'x'.repeat(39));
  });

  it('has no character that moves the cursor, but those of its own', () => {
    const { terminal, stderr, clock } = desk();
    clock.now = 1000;
    terminal.progress('\u001b[2J');
    terminal.say('un\u0007\ndeux\u009b');
    assert.equal(stderr.text, `${CLEAR}\ufffd[2J${CLEAR}un\ufffd\ndeux\ufffd\n`);
  });

  for (const [what, isTTY, env, expected] of [
    ['a terminal', true, {}, '\u001b[31mnon\u001b[39m'],
    ['a pipe', false, {}, 'non'],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, 'non'],
    ['a dumb terminal', true, { TERM: 'dumb' }, 'non'],
  ] as const) {
    it(`has colours as fits ${what}`, () => {
      assert.equal(desk({ isTTY, env }).terminal.styled('non', 'red'), expected);
    });
  }
});
