import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import '../../src/index.js';
import { contrast, srgbColor } from '../../src/model/color.js';
import { inlineFeed, NOW, ORDINARY, programme } from './feeds.js';

const FEED = programme(ORDINARY, { description: 'Pour les six variables' });

interface Token {
  readonly name: string;
  readonly label: string;
  readonly english: string;
  readonly initial: string;
}

const COLORS: readonly Token[] = [
  { name: '--ess-color-text', label: 'Texte', english: 'Text', initial: '#2b2140' },
  { name: '--ess-color-surface', label: 'Fond', english: 'Background', initial: '#faf7ff' },
  { name: '--ess-color-accent', label: 'Accent', english: 'Accent', initial: '#5b2a86' },
];
const FONT: Token = { name: '--ess-font-heading', label: 'Police des titres', english: 'Font of headings', initial: 'Georgia, serif' };
const FONTS: readonly (readonly [value: string, label: string])[] = [
  ['inherit', 'Celle du texte'],
  ['Georgia, serif', 'Georgia'],
  ['ui-rounded, "Trebuchet MS", sans-serif', 'Trebuchet'],
  ['"Courier New", monospace', 'Courier'],
];
const LENGTHS: readonly (Token & { readonly min: number; readonly max: number; readonly step: number })[] = [
  { name: '--ess-radius', label: 'Coins', english: 'Corners', initial: '0.75em', min: 0, max: 1.5, step: 0.125 },
  { name: '--ess-space', label: 'Espace', english: 'Space', initial: '0.25em', min: 0.15, max: 0.45, step: 0.05 },
];
const INITIAL: Readonly<Record<string, string>> = Object.fromEntries([...COLORS, FONT, ...LENGTHS].map(({ name, initial }) => [name, initial]));

/** Below it the elements take another colour: WCAG 1.4.3. */
const LEAST = 4.5;

/** The tokens that nearly always suffice: controls, elements that follow at once, and the style sheet to copy. In the light DOM, as on a page. */
export class SixTokens extends LitElement {
  @state() private values = INITIAL;

  @state() private isCopied = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    const sample = this.querySelector<HTMLElement>('.sample')!;
    for (const [name, value] of Object.entries(this.values)) sample.style.setProperty(name, value);
    // The elements measure the contrast again when their page's style changes.
    document.documentElement.style.setProperty('--six-tokens', JSON.stringify(Object.values(this.values)));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.documentElement.style.removeProperty('--six-tokens');
  }

  protected override render(): TemplateResult {
    return html`
      <div class="six">
        <form @input=${this.#onInput} @submit=${(event: Event) => event.preventDefault()}>
          ${COLORS.map((token) => this.#renderControl(token, html`<input type="color" name=${token.name} .value=${this.values[token.name]!} />`))}
          ${this.#renderControl(
            FONT,
            html`<select name=${FONT.name}>
              ${FONTS.map(([value, label]) => html`<option value=${value} ?selected=${value === this.values[FONT.name]}>${label}</option>`)}
            </select>`,
          )}
          ${LENGTHS.map((token) =>
            this.#renderControl(
              token,
              html`<input
                type="range"
                name=${token.name}
                min=${token.min}
                max=${token.max}
                step=${token.step}
                .value=${this.values[token.name]!.replace('em', '')}
              />`,
            ),
          )}
          <p class="ratio">${this.#ratio('--ess-color-text', 'Texte')}<br />${this.#ratio('--ess-color-accent', 'Accent')}</p>
          <pre tabindex="0" role="group" aria-label="Feuille de style à copier"><code>${this.#css}</code></pre>
          <p>
            <button type="button" @click=${this.#onCopy}>${this.isCopied ? 'Copié' : 'Copier le CSS'}</button>
            <button type="button" @click=${() => (this.values = INITIAL)}>Rétablir les valeurs de départ</button>
          </p>
        </form>
        <div class="sample">
          <ess-countdown now="2026-10-20T10:00">${inlineFeed(FEED)}</ess-countdown>
          <ess-town-filter appearance="chips" now=${NOW}>${inlineFeed(FEED)}</ess-town-filter>
          <ess-event-list limit="3" group-by="date" now=${NOW}>${inlineFeed(FEED)}</ess-event-list>
        </div>
      </div>
    `;
  }

  #renderControl({ name, label, english }: Token, control: TemplateResult): TemplateResult {
    return html`<label>
      <span>${label} <i lang="en">${english}</i></span>
      ${control}
      <code>${name}</code>
    </label>`;
  }

  get #css(): string {
    const lines = Object.entries(this.values).map(([name, value]) => `  ${name}: ${value};`);
    return `:root {\n${lines.join('\n')}\n}`;
  }

  #ratio(name: string, label: string): TemplateResult {
    const [one, other] = [rgb(this.values[name]!), rgb(this.values['--ess-color-surface']!)];
    const ratio = contrast(one, other);
    const figure = ratio.toLocaleString('fr', { maximumFractionDigits: 1 });
    return html`${label} sur fond : <b>${figure}:1</b>${ratio < LEAST ? ', trop peu : les éléments corrigent et le disent dans la console.' : ', lisible.'}`;
  }

  readonly #onInput = ({ target }: Event): void => {
    const { name, value, type } = target as HTMLInputElement;
    this.values = { ...this.values, [name]: type === 'range' ? `${Number(value)}em` : value };
    this.isCopied = false;
  };

  readonly #onCopy = async (): Promise<void> => {
    await navigator.clipboard.writeText(this.#css);
    this.isCopied = true;
  };
}

function rgb(hex: string) {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return srgbColor(`rgb(${channels.join(', ')})`)!;
}
