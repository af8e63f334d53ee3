import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';
import { table } from './field-table.js';

table('isAccessibleForFree', [
  ['unknown', {}, null],
  ['true', { isAccessibleForFree: true }, true],
  ['in words', { isAccessibleForFree: 'https://schema.org/False' }, false],
  ['stated against the price', { isAccessibleForFree: false, offers: { price: 0 } }, false],
  ['price 0', { offers: { price: '0', priceCurrency: 'EUR' } }, true],
  ['a price', { offers: { price: '5.00' } }, false],
  ['a specification of nothing', { offers: { priceSpecification: { price: '0.00', priceCurrency: 'EUR' } } }, true],
  ['a specification of an amount', { offers: { priceSpecification: { price: 5 } } }, false],
  ['words from which nothing is concluded', { offers: { priceSpecification: { description: 'Gratuit ou 5 €' } } }, null],
  ...(
    [
      ['gratuit et ouvert à tous', true],
      ['Gratuit, sur réservation au 01 99 00 00 00', true],
      ['Entrée libre', true],
      ['Gratuit 0 EUR', true],
      ['0 €', true],
      ['0,00 €', true],
      ['Tarif : 0 euro', true],
      ['Tarif unique : 0€', true],
      ['0€00', true],
      ['0,- €', true],
      ['0 € par personne.', true],
      ['0 € pour les adhérents', null],
      ['0 à 5 €', false],
      ['Gratuit pour toutes et tous', true],
      ['Tarifs : 6€ Pass : 10€. Gratuit pour les - 12 ans.', false],
      ['Gratuit pour les -12 ans', null],
      ['Gratuit pour les adhérents', null],
      ['Gratuit (hors consommations)', null],
      ['Pas gratuit', null],
      ['Prix libre', null],
      ['29 à 59€', false],
      ['20/15 €', false],
      ['', null],
    ] as const
  ).map(([description, free]) => [`« ${description} »`, { offers: { description } }, free] as const),
]);

table('price', [
  ['in words', { offers: { description: 'Plein 26 €\nRéduit 20 €' } }, 'Plein 26 € · Réduit 20 €'],
  [
    'in words from which nothing is concluded',
    { offers: { priceSpecification: { '@type': 'PriceSpecification', description: 'Prix libre' } } },
    'Prix libre',
  ],
  ['specified in numbers only', { offers: { priceSpecification: { price: 5 } } }, ''],
  ['a number', { offers: { price: 33, priceCurrency: 'EUR' } }, '33\u00a0€'],
  ['cents', { offers: { price: '12.5' } }, '12,50\u00a0€'],
  ['another currency', { offers: { price: 10, priceCurrency: 'CHF' } }, '10\u00a0CHF'],
  [
    'several',
    {
      offers: [
        { name: 'Plein tarif', price: 10 },
        { name: 'Réduit', price: 5 },
      ],
    },
    'Plein tarif 10\u00a0€ · Réduit 5\u00a0€',
  ],
  ['a range', { offers: { '@type': 'AggregateOffer', lowPrice: 5, highPrice: 10 } }, '5–10\u00a0€'],
  ['a list in the price', { offers: { price: '20€, 16€, 12€,' } }, '20€, 16€, 12€'],
  ['a text for an offer', { offers: 'Participation libre' }, 'Participation libre'],
  ['free says nothing', { offers: { price: 0 } }, ''],
]);

describe('what an event takes from its programme', () => {
  it('is free when the programme is, unless it says otherwise or has a price', async () => {
    const events = [{ name: 'A' }, { name: 'B', isAccessibleForFree: false }, { name: 'C', offers: { price: 5 } }].map((event) => ({
      ...event,
      startDate: '2026-11-12',
    }));
    const { programme } = await read({ '@type': 'Festival', isAccessibleForFree: true, subEvent: events });
    assert.deepEqual(
      programme.events.map((event) => event.isAccessibleForFree),
      [true, false, false],
    );
  });
});
