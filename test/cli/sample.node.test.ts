import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { Desk } from './run-ess.js';

const PROGRAMME = JSON.parse(readFileSync('src/programmes/mois-ess-2026.json', 'utf8')) as object;
const SAMPLE = { ...PROGRAMME, subjectOf: { '@type': 'DataFeed', creativeWorkStatus: 'Sample' } };
/** 1 May 2027: the edition of 2027 is 52 weeks after that of 2026. */
const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2027, 4) / 1000) };

describe('ess with a sample programme', () => {
  const desk = new Desk();
  before(() => {
    desk.write('exemple.json', SAMPLE);
  });

  it('check says that it is one and how far its dates are moved, and refuses it with --strict', async () => {
    const { code, stdout } = await desk.ess(['check', 'exemple.json'], { env });
    assert.equal(code, 0);
    assert.match(stdout.replaceAll('\u00a0', ' '), /à vérifier {2}Ce programme est un exemple : ses dates sont déplacées de 52 semaines/);
    assert.equal((await desk.ess(['check', '--strict', 'exemple.json'], { env })).code, 1);
    assert.equal((await desk.ess(['convert', '--strict', 'exemple.json'], { env })).code, 1);
  });

  it('convert writes the dates of the next edition, without the mark: the file no longer moves', async () => {
    const { stdout } = await desk.ess(['convert', 'exemple.json'], { env });
    desk.write('copie.json', stdout);
    assert.equal((await desk.ess(['check', '--strict', 'copie.json'], { env })).code, 0);
    const { name, startDate, subEvent } = JSON.parse(stdout) as { name: string; startDate: string; subEvent: { startDate: string }[] };
    assert.deepEqual([name, startDate], ['Mois de l’ESS 2027 – programme d’exemple', '2027-11-01']);
    assert.ok(subEvent.every((one) => !one.startDate.startsWith('2026')));
  });

  it('ics, csv and render write the same edition', async () => {
    const [calendar, table, page] = await Promise.all(
      [['ics'], ['csv'], ['render', '--now', '2027-11-08', '--json-ld', '--src', '/p.json']].map((args) =>
        desk.ess([args[0]!, 'exemple.json', ...args.slice(1)], { env }),
      ),
    );
    for (const { stdout, stderr } of [calendar!, table!, page!]) {
      assert.match(stdout, /2027/, stderr);
      assert.doesNotMatch(stdout.replaceAll('\r\n ', '').replace(/mois-ess[-:]2026/g, ''), /2026/);
    }
  });
});
