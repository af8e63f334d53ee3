import { expect } from '@open-wc/testing';
import { event, ORDINARY } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';

const scripts = () => Array.from(document.querySelectorAll('head > script[data-ess-json-ld]'));
const events = () => scripts().flatMap(({ textContent }) => (JSON.parse(textContent || '{"@graph":[]}') as { '@graph': { '@id': string; name: string }[] })['@graph']); // prettier-ignore
const names = () => events().map(({ name }) => name);
const ON = { 'with-json-ld': '' };

describe('<ess-event-list with-json-ld>', () => {
  afterEach(async () => {
    for (const list of document.querySelectorAll('ess-event-list')) list.remove();
    await until(() => scripts().length === 0, 'nothing is left in the head');
  });

  it('tells search engines of the coming events, in the head of the page', async () => {
    await paste(ON, feed(ORDINARY)());
    await until(() => names().length > 0, 'they are there');
    expect(names()).to.include.members(['Réparer son vélo', 'Visite d’une ressourcerie']);
    expect(scripts().map((script) => script.getAttribute('type'))).to.deep.equal(['application/ld+json']);
  });

  it('says nothing unless it is asked to', async () => {
    const list = await paste({}, feed(ORDINARY)());
    expect(scripts()).to.have.length(0);
    list.element.withJsonLd = true;
    await until(() => names().length > 0, 'now it does');
    list.element.withJsonLd = false;
    await until(() => scripts().length === 0, 'and no more');
  });

  it('says each event once, whatever number of lists has it, until the last list goes', async () => {
    const script = feed(ORDINARY);
    const one = await paste(ON, script());
    const other = await paste({ ...ON, town: 'Orly' }, script());
    const more = await paste(ON, feed([event({ '@id': 'https://example.org/another', name: 'Autre' })])());
    await until(() => names().includes('Autre') && names().includes('Repas partagé de quartier'), 'all are there');
    expect(scripts()).to.have.length(1);
    const keys = events().map((each) => JSON.stringify([each['@id'], (each as unknown as { startDate: string }).startDate]));
    expect(new Set(keys).size).to.equal(keys.length);
    one.element.remove();
    await until(() => !names().includes('Réparer son vélo'), 'its events go');
    expect(names()).to.have.members(['Repas partagé de quartier', 'Autre']);
    other.element.remove();
    more.element.remove();
    await until(() => scripts().length === 0, 'the script goes');
  });

  it('shares the script with another copy of ours in the page', async () => {
    const theirs = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
    theirs.dataset['essJsonLd'] = '';
    const owner = document.createElement('div');
    Object.assign(theirs, { essEvents: new Map([[owner, [{ '@id': 'x', startDate: '2026-11-12', name: 'D’une autre copie' }]]]) });
    document.head.append(theirs);
    const list = await paste(ON, feed(ORDINARY)());
    await until(() => names().includes('Réparer son vélo'), 'ours are there');
    expect(names()).to.include('D’une autre copie');
    list.element.remove();
    await until(() => !names().includes('Réparer son vélo'), 'ours go');
    expect(names()).to.deep.equal(['D’une autre copie']);
    theirs.remove();
  });

  for (const [how, id] of [
    ['', 'https://example.org/e/0'],
    [', as PHP escapes it', 'https:\\/\\/example.org\\/e\\/0'],
    [', as we escape it in a page', 'https://example.org/\\u0065/0'],
  ])
    it(`leaves out what the page itself describes${how}`, async () => {
      const own = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
      own.append(`{"@type":"Event","@id":"${id}","name":"Réparer son vélo"}`);
      document.body.append(own);
      await paste(ON, feed(ORDINARY)());
      await until(() => names().length > 0, 'they are there');
      own.remove();
      expect(names()).not.to.include('Réparer son vélo');
    });

  it('does not follow the visitor, but the webmaster', async () => {
    const list = await paste({ ...ON, town: 'Orly' }, feed(ORDINARY)());
    await until(() => names().length > 0, 'they are there');
    expect(names()).to.deep.equal(['Repas partagé de quartier']);
    list.element.town = 'Cachan';
    await until(() => names().includes('Apprendre à composter'), 'it follows its attribute');
    expect(new Set(names())).to.deep.equal(new Set(['Apprendre à composter']));
  });
});
