import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const from = (path: string): Promise<unknown> => import(new URL(`../../${path}`, import.meta.url).href);
const { JOURNEYS } = (await from('test/orca/journeys.mjs')) as { JOURNEYS: readonly { name: string }[] };
const { filesUnder } = (await from('scripts/files.mjs')) as { filesUnder(folder: string, matches: (path: string) => boolean): readonly string[] };
const { difference, transcript } = (await from('scripts/orca/transcript.mjs')) as {
  difference(wanted: string, heard: string): string;
  transcript(opening: readonly string[], steps: readonly { key: string; spoken: readonly string[] }[]): string;
};

/** The command on a machine without any of the tools. */
function withoutOrca(...args: readonly string[]) {
  const command = fileURLToPath(new URL('../../scripts/orca.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', env: { PATH: '/nowhere' } });
  return { status, lines: stdout.trim().split('\n') };
}

describe('npm run test:orca', () => {
  it('says what is missing where Orca cannot run, and skips', () => {
    const { status, lines } = withoutOrca();
    assert.match(lines[0]!, /^Orca was not heard: missing, by the names of Debian’s packages: orca .*xdotool/);
    assert.equal(lines.at(-1), `0 passed, 0 failed, ${JOURNEYS.length} skipped`);
    assert.equal(status, 0);
  });

  it('fails there with --require', () => {
    const { status, lines } = withoutOrca('--require');
    assert.equal(lines.at(-1), '0 passed, 1 failed, 0 skipped');
    assert.equal(status, 1);
  });

  it('has the transcripts of each journey in each browser, and no others', () => {
    const expected = JOURNEYS.flatMap(({ name }) => ['chromium', 'firefox'].map((browser) => `test/orca/${name}.${browser}.txt`));
    assert.deepEqual(
      filesUnder('test/orca', (path) => path.endsWith('.txt')),
      expected.sort(),
    );
  });

  it('writes a line for each thing that is said, without what the browser says', () => {
    const steps = [{ key: 'Tab', spoken: ['Ville  liste\u00a0déroulante.', 'Mode focus', '7 événements'] }];
    const opening = ['Chargement de Agenda terminé.', 'Agenda en-tête niveau 1.', 'En panne.', 'En panne.'];
    assert.equal(transcript(opening, steps), '[page]\n  En panne.\n[Tab]\n  Ville liste déroulante.\n  7 événements\n');
  });

  it('shows the lines that differ', () => {
    assert.equal(difference('a\nb\nc', 'a\nb\nc'), '');
    assert.equal(difference('a\nb\nc', 'a\nd\nc\ne'), '  a\n- b\n+ d\n  c\n+ e');
  });
});
