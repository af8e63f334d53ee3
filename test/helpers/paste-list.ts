import { fixture, html } from '@open-wc/testing';
import { NOW } from '../../stories/support/feeds.js';
import { EventListDriver } from './event-list-driver.js';
import { feed } from './own-feed.js';

/** A list with these attributes and its own feed, once it is drawn. */
export async function paste(attributes: Readonly<Record<string, string>> = {}, script = feed()()): Promise<EventListDriver> {
  const list = document.createElement('ess-event-list');
  for (const [name, value] of Object.entries({ now: NOW, ...attributes })) list.setAttribute(name, value);
  list.append(script);
  (await fixture(html`<div></div>`)).append(list);
  const driver = new EventListDriver(list);
  await driver.settled();
  return driver;
}
