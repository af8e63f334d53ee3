import type { FeedValue } from '../feed-value.js';
import { isObject } from '../json.js';

/** What it costs. */
export interface Price {
  /** In the feed's words; '' when it says nothing, or only that it is free. */
  readonly price: string;
  /** null: the feed does not say. */
  readonly isAccessibleForFree: boolean | null;
}

const LONGEST_PRICE = 500;
const FREE = /\bgratuit|\bfree\b|\b(?:entr[ée]e|acc[èe]s)s? libre/i;
/** Words after which « gratuit » is said of some people only, or not at all. */
const CONDITION =
  /\bpas gratuit|\bnon gratuit|pour (?!tou)|moins de|[-–<] ?\d+ ?ans|\bsauf\b|\bhors\b|\bsi\b|tarif|r[ée]duit|payant|adh[ée]|abonn|membre|enfant|[ée]tudiant|jeune|demandeu|\bpass\b|prix libre|participation libre/i;
/** Nothing but an amount, which is nothing: « 0 € », « Tarif unique : 0,00 EUR », « €0 », « 0 €/personne ». */
const NOTHING =
  /^(?:(?:plein )?tarifs?(?: unique| plein| normal)?|prix|price|entr[ée]e)? ?:? ?(?:\u20ac|eur)? ?0+(?:[.,]0+|\u20ac0+)?(?:[.,]-)? ?(?:\u20ac|eur(?:os?)?)? ?(?:(?:\/|par) ?pers(?:onne|\.)?)?[ .!]*$/i;
const AMOUNT = /(?:^|[^\d.,])0*[1-9]\d*(?:[.,]\d+)? ?(?:\u20ac|eur)/i;

/** schema.org/offers and isAccessibleForFree. What the feed states wins over what its prices let guess. */
export function readPrice(event: FeedValue): Price {
  const offers = event.all('offers', 50);
  const written = [...new Set(offers.map(priceText).filter(Boolean))];
  const texts = written.filter((text) => !NOTHING.test(text));
  const specified = offers.map(specificationText).filter(Boolean);
  const amounts = offers
    .flatMap((offer) => [priceOf(offer), ...['lowPrice', 'highPrice'].map((key) => offer.number(key))])
    .filter((amount) => amount !== null);
  if (texts.length < written.length) amounts.push(0);
  return {
    price: [...new Set([...texts, ...specified])].join(' · ').slice(0, LONGEST_PRICE).trim(),
    isAccessibleForFree: stated(event.get('isAccessibleForFree')) ?? guessed(texts, amounts),
  };
}

/** Whether a free text clearly says that the whole event is free (true) or has a price (false). « Gratuit pour les -12 ans » is not free. */
export function isFree(text: string): boolean | null {
  if (FREE.test(text) && !CONDITION.test(text) && !AMOUNT.test(text)) return true;
  return AMOUNT.test(text) ? false : null;
}

function stated(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const [, word] = /(true|false)$/i.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  return word ? word.toLowerCase() === 'true' : null;
}

function guessed(texts: readonly string[], amounts: readonly number[]): boolean | null {
  if (amounts.some((amount) => amount > 0)) return false;
  if (texts.length === 0) return amounts.length > 0 ? true : null;
  const answers = texts.map(isFree);
  return answers.every((answer) => answer === answers[0]) ? answers[0]! : null;
}

/** The offer's description, else its name and amount: « Plein tarif 12,50 € ». */
function priceText(offer: FeedValue): string {
  if (!isObject(offer.raw)) return offer.line(undefined, LONGEST_PRICE);
  const description = offer.text('description', LONGEST_PRICE);
  if (description) return description.replace(/\n+/g, ' · ');
  const low = offer.number('price') ?? offer.number('lowPrice');
  const high = offer.number('highPrice');
  if (low === null) return [offer.line('name'), offer.line('price').replace(/,$/, '')].filter(Boolean).join(' ');
  if (low === 0 && !high) return '';
  const range = [low, high]
    .filter((amount) => amount !== null && amount !== undefined)
    .map(decimal)
    .join('–');
  const currency = offer.line('priceCurrency', 10);
  return [offer.line('name'), `${range}\u00a0${currency === 'EUR' || !currency ? '€' : currency}`].filter(Boolean).join(' ');
}

/** schema.org/PriceSpecification in words, from which nothing is concluded: « Prix libre ». What we write for a price that may be nothing. */
function specificationText(offer: FeedValue): string {
  const [specification] = isObject(offer.raw) ? offer.all('priceSpecification', 1) : [];
  return isObject(specification?.raw) ? specification.text('description', LONGEST_PRICE).replace(/\n+/g, ' · ') : '';
}

/** Its own, else that of its specification, where shops of web sites write it. */
function priceOf(offer: FeedValue): number | null {
  if (!isObject(offer.raw)) return null;
  const [specification] = offer.number('price') === null ? offer.all('priceSpecification', 1) : [];
  return offer.number('price') ?? (isObject(specification?.raw) ? specification.number('price') : null);
}

/** With a comma and whole cents, as prices are written in French. */
function decimal(amount: number): string {
  return (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).replace('.', ',');
}
