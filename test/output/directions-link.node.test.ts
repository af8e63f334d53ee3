import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionsLink, isDirectionsService } from '../../src/output/directions-link.js';
import type { Destination } from '../../src/output/directions-link.js';

const coordinates = { latitude: 48.8048, longitude: 2.3332 };
const address = '8 place du Modèle, 94110 Arcueil';
const OPENSTREETMAP = 'https://www.openstreetmap.org/directions?to=48.8048%2C2.3332';
const BY_ADDRESS = 'https://www.openstreetmap.org/directions?to=8%20place%20du%20Mod%C3%A8le%2C%2094110%20Arcueil';

describe('directionsLink()', () => {
  const table: readonly (readonly [what: string, to: Destination, service: string | undefined, link: string | null])[] = [
    ['OpenStreetMap by default', { coordinates, address }, undefined, OPENSTREETMAP],
    ['its address without coordinates', { coordinates: null, address }, 'openstreetmap', BY_ADDRESS],
    ['nothing without a place', { coordinates: null, address: '' }, 'geoportail', null],
    ['Géoportail', { coordinates, address }, 'geoportail', 'https://www.geoportail.gouv.fr/carte?c=2.3332,48.8048&z=17'],
    ['OpenStreetMap where Géoportail cannot', { coordinates: null, address }, 'geoportail', BY_ADDRESS],
    ['the webmaster’s own, by coordinates', { coordinates, address }, 'https://carte.example/vers/{latitude}/{longitude}', 'https://carte.example/vers/48.8048/2.3332'],
    ['the webmaster’s own, by address', { coordinates, address: 'A&B #1' }, 'https://carte.example/?to={address}', 'https://carte.example/?to=A%26B%20%231'],
    ['OpenStreetMap where the webmaster’s own needs more', { coordinates: null, address }, 'https://carte.example/{latitude},{longitude}', BY_ADDRESS],
    ['OpenStreetMap instead of what is no address', { coordinates, address }, 'javascript:alert({latitude})', OPENSTREETMAP],
    ['OpenStreetMap instead of an unknown word', { coordinates, address }, 'plans', OPENSTREETMAP],
    ['half a character', { coordinates: null, address: 'a\ud83d' }, undefined, 'https://www.openstreetmap.org/directions?to=a%EF%BF%BD'],
  ]; // prettier-ignore
  for (const [what, to, service, link] of table) it(what, () => assert.equal(directionsLink(to, service), link));

  for (const [service, isOne] of [
    ['openstreetmap', true],
    ['geoportail', true],
    ['https://carte.example/?to={address}', true],
    ['https://carte.example/', false],
    ['javascript:{address}', false],
    ['plans', false],
  ] as const) {
    it(`${service} ${isOne ? 'is' : 'is no'} service`, () => assert.equal(isDirectionsService(service), isOne));
  }
});
