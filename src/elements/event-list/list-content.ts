import { isServer } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { ClockController } from '../../controllers/clock-controller.js';
import type { FocusController } from '../../controllers/focus-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { servedTo } from '../../controllers/served-programme.js';
import type { Programme } from '../../model/programme.js';
import { countOf } from '../../model/sections.js';
import { nextMidnight } from '../../model/zoned-time.js';
import { unawaited } from '../../warn/guarded.js';
import type { DetailsInPlace } from '../event/details-in-place.js';
import { Paging } from '../paging.js';
import type { FirstFrame } from './first-frame.js';
import { groupingOf, layoutOf, pageSizeOf } from './list-attributes.js';
import type { ListQuestion } from './list-question.js';
import type { LinkedEventController } from './linked-event-controller.js';
import { listedEvents } from './listed-events.js';
import { PrintController } from './print-controller.js';

interface Host extends LitElement {
  readonly groupBy: string;
  readonly layout: string;
  readonly limit: number;
  readonly headingLevel: number;
  readonly withoutImages: boolean;
  readonly withPrint: boolean;
  readonly clock: ClockController;
  readonly language: LocaleController;
  readonly announcer: AnnouncerController;
}

interface Parts {
  readonly question: ListQuestion;
  readonly details: DetailsInPlace;
  readonly focus: FocusController;
  readonly firstFrame: FirstFrame;
  readonly linked: LinkedEventController;
  readonly programme: () => Programme | null;
  /** Draws at once. */
  readonly draw: () => void;
}

/** The events of a list on screen and on paper: their groups, how many of them, and the buttons for more and for print. */
export class ListContent {
  readonly paging: Paging;
  readonly #host: Host;
  readonly #parts: Parts;
  readonly #print: PrintController;

  constructor(host: Host, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.paging = new Paging(host, parts.focus, () => pageSizeOf(host));
    this.#print = new PrintController(host, parts.draw);
  }

  render(programme: Programme): TemplateResult {
    const { question, details, firstFrame, linked } = this.#parts;
    const { clock, language, headingLevel, withoutImages, withPrint } = this.#host;
    const { answer, town, countText } = question.shown(programme);
    const { locale } = language;
    const { timeZone, inLanguage } = programme;
    const now = question.now(programme);
    const groupBy = groupingOf(this.#host, town !== null);
    const { isPrinting } = this.#print;
    // « Demain » becomes « Aujourd'hui » at midnight.
    clock.wakeAt(groupBy === 'date' ? Math.min(answer.validUntil, nextMidnight(now, timeZone)) : answer.validUntil);
    return listedEvents(programme, answer, {
      locale,
      timeZone,
      inLanguage,
      now,
      headingLevel,
      hasImages: !withoutImages,
      isTownSaid: town !== null,
      isPrinted: isPrinting,
      layout: layoutOf(this.#host),
      groupBy,
      countText,
      shown: isPrinting ? Infinity : this.paging.shown,
      pageSize: this.paging.pageSize,
      isNext: isPrinting ? () => true : firstFrame.counter(),
      isOpen: (event) => details.isOpen(event),
      details: (event) => (isServer ? servedTo(this.#host)?.details?.(event) : details.render(event, locale, clock.now(event.timeZone), inLanguage)),
      onToggle: (event) => {
        if (details.onToggle(event)) linked.toggled(event);
      },
      onMore: this.#onMore,
      onPrint: withPrint ? this.#onPrint : null,
    });
  }

  /** See `EventList.print()`. */
  print(): Promise<void> {
    const { question } = this.#parts;
    const programme = this.#parts.programme();
    if (!programme) return this.#print.print(null);
    const { answer, town, countText } = question.shown(programme);
    const groupBy = groupingOf(this.#host, town !== null);
    return this.#print.print({
      programme,
      answer,
      groupBy,
      countText,
      subtitle: town?.name ?? '',
      locale: this.#host.language.locale,
      now: question.now(programme),
    });
  }

  readonly #onMore = (): void => {
    const programme = this.#parts.programme();
    this.paging.more(programme ? countOf(this.#parts.question.shown(programme).answer) : 0);
  };

  readonly #onPrint = (): void => unawaited(this.print(), this.#host);
}
