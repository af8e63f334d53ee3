import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { removeUnfinished, writeFile } from '../../src/cli/write-file.js';
import { wordsIn } from '../../src/cli/language.js';
import type { Call } from '../../src/cli/command.js';
import { Desk } from './run-ess.js';

const PROGRAMME = { '@type': 'Festival', name: 'Mois', subEvent: [{ '@type': 'Event', name: 'Un', startDate: '2026-11-12' }] };

describe('ess', () => {
  const desk = new Desk();
  beforeEach(() => desk.clear());

  for (const args of [[], ['help'], ['--help'], ['-h'], ['help', 'help']]) {
    it(`${args.join(' ') || 'alone'} lists the commands`, async () => {
      const { code, stdout, stderr } = await desk.ess(args);
      assert.deepEqual([code, stderr], [0, '']);
      for (const [name, { summary }] of Object.entries(COMMANDS)) {
        assert.ok(stdout.includes(`\n  ${name} `), name);
        assert.ok(stdout.replace(/\s+/g, ' ').includes(summary.fr.replace(/\s+/g, ' ')), name);
      }
    });
  }

  for (const [name, { usage, options, examples }] of Object.entries(COMMANDS)) {
    it(`explains ${name} in both languages, with every option`, async () => {
      const [french, english, same] = [
        await desk.ess(['help', name]),
        await desk.ess(['help', name, '--lang', 'en']),
        await desk.ess([name, '--help']),
      ];
      assert.equal(same.stdout, french.stdout);
      for (const [{ code, stdout, stderr }, language] of [[french, 'fr'], [english, 'en']] as const) {
        assert.deepEqual([code, stderr], [0, '']);
        const text = stdout.replace(/\s+/g, ' ');
        assert.ok(text.includes(`ess ${name} ${usage[language]}`));
        for (const [option, { short, help }] of Object.entries(options)) {
          assert.ok(text.includes(`${short ? `-${short}, ` : ''}--${option}`), option);
          assert.ok(text.includes(help[language].replace(/\s+/g, ' ')), option);
        }
        for (const line of examples) assert.ok(stdout.includes(`  ${line}\n`), line);
        assert.ok(stdout.split('\n').every((line) => line.length <= 110 || examples.some((each) => line.includes(each))));
      }
    }); // prettier-ignore
  }

  for (const args of [['--version'], ['check', '--version']]) {
    it(`${args.join(' ')} says the version`, async () => {
      assert.deepEqual(await desk.ess(args), { code: 0, stdout: '1.2.3\n', stderr: '' });
    });
  }

  for (const [args, sentence] of [
    [['verifier'], /« verifier » n’est pas une commande\.\nAide : ess help\n/],
    [['toString'], /« toString » n’est pas une commande/],
    [['help', 'verifier'], /« verifier » n’est pas une commande/],
    [['help', 'check', 'split'], /« split » est de trop/],
    [['--nom'], /L’option --nom n’existe pas/],
    [['check', '--lang', 'de', 'x'], /--lang de : on attend fr, en/],
    [['check', '--__proto__', 'x'], /L’option --__proto__ n’existe pas/],
    [['check'], /Il manque au moins un flux[^]*Usage : ess check FLUX…[^]*Aide : ess help check\n$/],
  ] as const) {
    it(`refuses ${args.join(' ')} with a sentence`, async () => {
      const { code, stdout, stderr } = await desk.ess(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, sentence);
    });
  }

  it('takes options before the command too, and names after --', async () => {
    desk.write('--nom.json', PROGRAMME);
    const { code, stdout } = await desk.ess(['--lang', 'en', 'check', '--', '--nom.json']);
    assert.equal(code, 0);
    assert.match(stdout, /1.event read/);
  });

  it('ends quietly when nobody reads on', async () => {
    desk.write('grand.json', {
      ...PROGRAMME,
      subEvent: Array.from({ length: 5000 }, (_, index) => ({ ...PROGRAMME.subEvent[0], name: `Numéro ${index}` })),
    });
    const { code, stderr } = await desk.ess(['convert', 'grand.json'], {
      onStart: (child) => child.stdout!.once('data', () => child.stdout!.destroy()),
    });
    assert.deepEqual([code, stderr], [141, '']);
  });

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    it(`ends at once on ${signal}, and leaves no half file`, async () => {
      // It accepts a connection, and says nothing.
      let interrupt = () => {};
      const server = createServer((socket) => {
        socket.on('error', () => {});
        interrupt();
      });
      after(() => server.close());
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as { port: number };
      const ended = await desk.ess(['convert', `http://127.0.0.1:${port}/programme.json`, '-o', 'sortie.json'], {
        onStart: (child) => (interrupt = () => child.kill(signal)),
      });
      assert.deepEqual([ended.code, ended.stdout, ended.stderr, desk.files()], [code, '', 'Interrompu.\n', []]);
    }); // prettier-ignore
  }
});

describe('a file that a command writes', () => {
  const desk = new Desk();
  const path = () => join(desk.path, 'sortie.json');
  const call = { words: wordsIn('fr'), terminal: { progress: () => {} } } as unknown as Call;

  beforeEach(() => desk.clear());

  it('is there as a whole, or as it was', async () => {
    desk.write('sortie.json', 'avant');
    const broken = function* () {
      yield 'moitié';
      throw new Error('panne');
    };
    await assert.rejects(writeFile(path(), broken(), call), /panne/);
    assert.deepEqual([desk.read('sortie.json'), desk.files()], ['avant', ['sortie.json']]);
    await writeFile(path(), ['ap', 'rès'], call);
    assert.equal(desk.read('sortie.json'), 'après');
  });

  it('leaves nothing beside it when the process must end', async () => {
    const files: (readonly string[])[] = [];
    const pieces = function* () {
      yield 'un';
      files.push(desk.files());
      removeUnfinished();
      files.push(desk.files());
    };
    await assert.rejects(writeFile(path(), pieces(), call), /sortie\.json/);
    assert.deepEqual(files.map(({ length }) => length), [1, 0]); // prettier-ignore
  });

  it('keeps its rights, and stays behind its link', async () => {
    desk.write('vrai.json', 'avant');
    chmodSync(join(desk.path, 'vrai.json'), 0o640);
    symlinkSync('vrai.json', path());
    await writeFile(path(), ['après'], call);
    assert.ok(lstatSync(path()).isSymbolicLink());
    assert.equal(statSync(path()).mode & 0o777, 0o640);
    assert.equal(desk.read('vrai.json'), 'après');
  });

  it('is not put in the place of a device or a folder', async () => {
    await writeFile('/dev/null', ['rien'], call);
    assert.ok(statSync('/dev/null').isCharacterDevice());
    mkdirSync(path());
    await assert.rejects(writeFile(path(), ['rien'], call), /c’est un dossier, pas un fichier/);
  });
});
