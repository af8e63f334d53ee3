import { LitElement } from 'lit';
import type { PropertyDeclaration } from 'lit';
import { property } from 'lit/decorators.js';
import { AnnouncerController } from '../controllers/announcer-controller.js';
import { ClockController } from '../controllers/clock-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ThemeController } from '../controllers/theme-controller.js';
import { bare } from '../model/own-fields.js';
import { contrast } from '../styles/contrast.js';
import { host } from '../styles/host.js';
import { tokens } from '../styles/tokens.js';
import { visuallyHidden } from '../styles/visually-hidden.js';
import { warn } from '../warn.js';

/**
 * What every element has: where its feed comes from, its language, its theme, its clock.
 *
 * @fires {ProgrammeLoadEvent} ess-load - There is a programme to show, and it is on screen.
 * @fires {ProgrammeErrorEvent} ess-error - There is nothing, or nothing newer, to show.
 */
export abstract class ProgrammeElement extends LitElement {
  static override styles = [tokens, host, visuallyHidden, contrast];

  /** Version of the script that defined the element. */
  static readonly version = __VERSION__;

  /** Address of the programme feed, or several with spaces between them; `{town}` in one stands for the slug of the town, `all` for none. Default: see the README, « D’où vient le programme ». */
  @property() src = '';

  /** Elements with the same feed and group share one selection. */
  @property() group = '';

  /** A town of the programme: name, slug or INSEE code; accents, case, hyphens and apostrophes do not matter. */
  @property() town = '';

  /** Level of the first heading, 2 to 6, so that the page's outline stays right (RGAA 9.1). */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** BCP 47 language of the interface: `fr` or `en`. Default: that of the page. */
  @property({ reflect: true, useDefault: true }) override lang = '';

  /** `auto` (the page's own colours) | `light` | `dark`. */
  @property() theme = 'auto';

  /** A fixed clock for previews and tests: ISO 8601, e.g. `2026-11-06T10:00`. */
  @property() now = '';

  /** Keeps the selection in the page's address under this name, to be shared: `?name-town=orly&name-category=atelier`. */
  @property({ attribute: 'url-key' }) urlKey = '';

  /** @internal */
  readonly clock = new ClockController(this);
  /** @internal */
  readonly language = new LocaleController(this);
  /** @internal */
  readonly announcer = new AnnouncerController(this);
  /** An update threw: Lit's markers in the shadow root may be gone, so the element is not drawn again. */
  #isBroken = false;

  /** lit asks of each property for more than it is given: without this, of Object.prototype. */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, bare({ ...options }));
  }

  static {
    // lit asks for it before there is one: of Object.prototype, where a page may have put something of that name.
    Object.defineProperty(this.prototype, 'renderRoot', { value: undefined, writable: true });
  }

  constructor() {
    super();
    new ThemeController(this);
  }

  override connectedCallback(): void {
    this.#contain(() => {
      // lit takes each attribute then for one of several parts, and leaves it out.
      if ('strings' in {}) throw new Error('the page has put “strings” on Object.prototype');
      super.connectedCallback();
    });
  }

  override disconnectedCallback(): void {
    this.#contain(() => super.disconnectedCallback());
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    this.#contain(() => super.attributeChangedCallback(name, before, value));
  }

  protected override performUpdate(): void {
    if (!this.#isBroken) this.#contain(() => super.performUpdate());
  }

  /** Whatever throws in an element, the page's own error handler hears nothing, and visitors see what the page's author wrote in the tag. */
  #contain(action: () => void): void {
    try {
      action();
    } catch (thrown) {
      this.#isBroken = true;
      warn(`<${this.localName}> stopped: ${String(thrown)}. Its own children are shown instead.`);
      this.dataset['state'] = 'failed';
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.replaceChildren(document.createElement('slot'));
    }
  }
}
