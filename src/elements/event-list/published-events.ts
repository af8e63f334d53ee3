import type { ClockController } from '../../controllers/clock-controller.js';
import { own } from '../../model/own-fields.js';
import type { Programme } from '../../model/programme.js';
import { ask } from '../../model/query.js';
import { keyOfTown } from '../../model/towns.js';
import { eventsJsonLd, jsonLdText } from '../../output/json-ld.js';
import type { JsonLd } from '../../output/json-ld.js';
import { jsonText } from '../../model/json-text.js';
import { queryFromAttributes } from '../query-from-attributes.js';
import type { QueryAttributes } from '../query-from-attributes.js';

export interface PublishingList extends QueryAttributes, Element {
  readonly localName: string;
  readonly withJsonLd: boolean;
  readonly town: string;
  readonly clock: ClockController;
}

/** The script that lists share, also those of another copy of ours: plain data only. */
type SharedScript = HTMLScriptElement & { essEvents?: Map<Element, readonly JsonLd[]> };

const SCRIPT = 'script[data-ess-json-ld]';

/** What each list has published: it changes with the programme and the webmaster's attributes, not with the visitor's choice. */
const published = new WeakMap<Element, { readonly programme: Programme; readonly question: string }>();

/** Publishes what a list asks of its programme; withdraws it when the list has left the page, or is to publish no more. */
export async function follow(list: PublishingList, programme: Programme | null): Promise<void> {
  const isWanted = () => list.withJsonLd && list.isConnected;
  if (!isWanted() || !programme) return isWanted() ? undefined : withdraw(list);
  const town = keyOfTown(list.town, programme.towns);
  const query = { ...queryFromAttributes(list), when: 'upcoming', town } as const;
  const now = list.clock.now(programme.timeZone);
  const { rows, ongoing, listing } = ask(programme, query, now);
  const question = JSON.stringify([query, rows.length, ongoing.length]);
  const known = published.get(list);
  if (known?.programme === programme && known.question === question) return;
  published.set(list, { programme, question });
  const events = await eventsJsonLd([...ongoing, ...rows].map((row) => listing(row).event), programme, now); // prettier-ignore
  // It may have left, or have been asked something else meanwhile.
  if (isWanted() && published.get(list)?.question === question) publish(list, events);
}

function publish(list: Element, events: readonly JsonLd[]): void {
  const script: SharedScript = document.head.querySelector<HTMLScriptElement>(SCRIPT) ?? made();
  // A page may have put the name on Object.prototype.
  if (!own(script, 'essEvents')) script.essEvents = new Map<Element, readonly JsonLd[]>();
  script.essEvents!.set(list, events);
  write(script);
}

function withdraw(list: Element): void {
  published.delete(list);
  const script: SharedScript | null = document.head.querySelector<HTMLScriptElement>(SCRIPT);
  const events = script && own(script, 'essEvents');
  if (!script || !events?.delete(list)) return;
  if (events.size === 0) script.remove();
  else write(script);
}

function made(): SharedScript {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.dataset['essJsonLd'] = '';
  document.head.append(script);
  return script;
}

/** Writes each session once. Skips events that the page's own JSON-LD has. */
function write(script: SharedScript): void {
  const others = [...document.querySelectorAll('script[type="application/ld+json"]')].filter((each) => each !== script);
  const said = others.map(({ textContent }) => plainJson(textContent)).join('\n');
  const isSaid = ({ '@id': id }: JsonLd) => said.includes(jsonText(id));
  const events = new Map<string, JsonLd>();
  for (const list of script.essEvents!.values())
    for (const event of list) if (!isSaid(event)) events.set(`${event['@id']} ${event.startDate}`, event);
  script.text = trusted(jsonLdText([...events.values()]));
}

/** However the page escapes its text: PHP writes `https:\/\/`. */
function plainJson(text: string): string {
  try {
    return jsonText(JSON.parse(text));
  } catch {
    return text;
  }
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScript(text: string): string }): { createScript(text: string): string };
}

let policy: ReturnType<PolicyFactory['createPolicy']> | null = null;

/** A page that requires trusted types asks for one even for data. Under the name that our documented policy allows, duplicates included, for lit. */
function trusted(text: string): string {
  const { trustedTypes } = window as unknown as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('lit-html', { createScript: (data) => data }) ?? null;
  return policy?.createScript(text) ?? text;
}
