/** A separate process with feed and options on its input, HTML on its output. Tests in the browser run it by `renderedInNode()`. */
import { text } from 'node:stream/consumers';
import { renderedHtml } from '../../src/cli/rendered-html.js';
import { readFeed } from '../../src/feed/read-feed.js';
import type { RenderPayload } from './rendered-html.js';

const { feed, now, shadow = null, element = 'ess-event-list', ...attributes } = JSON.parse(await text(process.stdin)) as RenderPayload;
const { programme } = await readFeed(feed, { url: 'https://example.org/programme.json' });
const none = { src: null, town: null, when: null, from: null, to: null, groupBy: null, limit: null, headingLevel: null, lang: null };
const options = { element, attributes: { ...none, ...attributes }, now: Date.parse(now), shadow, jsonLd: null, script: null };
process.stdout.write((await renderedHtml(programme, options)).html);
