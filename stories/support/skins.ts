/** Three finished skins: style sheets of public properties and parts only, to be copied. */

export interface Skin {
  readonly name: string;
  readonly css: string;
  /** The layout for which it is drawn. */
  readonly layout: 'list' | 'compact' | 'cards';
}

/** CSS has no selector for all tags that begin alike; TypeScript tells when one is missing here. */
const TAGS: Readonly<Record<Extract<keyof HTMLElementTagNameMap, `ess-${string}`>, true>> = {
  'ess-event-list': true,
  'ess-town-filter': true,
  'ess-event-filter': true,
  'ess-countdown': true,
  'ess-contact-block': true,
  'ess-subscribe': true,
  'ess-event': true,
  'ess-calendar': true,
  'ess-event-map': true,
  'ess-feed-report': true,
};
const ALL = Object.keys(TAGS).join(',\n');

const NEWSPAPER = `
${ALL} {
  --ess-color-accent: light-dark(#8c1d18, #ffb4ab);
  --ess-font-heading: Georgia, serif;
  --ess-weight-heading: 400;
  --ess-radius: 0;
  font-family: Georgia, serif;
}
ess-event-list::part(summary) {
  grid-template-columns: 6em minmax(0, 1fr) auto auto;
  padding-block: 1.25em;
}
ess-event-list::part(date) {
  inline-size: 5em;
}
ess-event-list::part(day) {
  font-size: 3.5em;
  font-weight: 400;
  line-height: 1;
}
ess-event-list::part(title) {
  font-size: 1.5em;
  font-weight: 400;
}
ess-event-list::part(when) {
  display: block;
  font-style: italic;
}
ess-event-list::part(title),
ess-event-list::part(when),
ess-event-list::part(abstract) {
  grid-column: 2;
}
ess-event-list::part(abstract) {
  display: block;
  white-space: normal;
}
ess-countdown::part(number) {
  font-weight: 400;
}
`;

const AGENDA = `
${ALL} {
  --ess-color-accent: currentColor;
  --ess-radius: 0;
  --ess-weight-heading: 400;
}
ess-event-list::part(summary) {
  padding-block: 0.3em;
}
ess-event-list::part(event) {
  border-block-start-style: dotted;
}
ess-event-list::part(title) {
  font-weight: 400;
}
ess-event-list::part(time) {
  font-variant-numeric: tabular-nums;
}
`;

const CARDS = `
${ALL} {
  --ess-radius: 0.75em;
  --ess-image-ratio: 3 / 2;
  --ess-color-accent: light-dark(#0b4f7a, #9fd3f7);
}
ess-event-list::part(list) {
  gap: 1.5em;
}
ess-event-list::part(event) {
  border: 0;
  box-shadow: 0 1px 4px rgb(0 0 0 / 25%);
}
ess-event-list::part(title) {
  font-size: 1.2em;
}
`;

export const SKINS: Readonly<Record<string, Skin>> = {
  journal: { name: 'Journal', css: NEWSPAPER.trim(), layout: 'list' },
  agenda: { name: 'Agenda d’une ligne', css: AGENDA.trim(), layout: 'compact' },
  images: { name: 'Grille d’images', css: CARDS.trim(), layout: 'cards' },
};
