import type { LitElement } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { ClockController } from '../../controllers/clock-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { TileAttributes } from './tile-source.js';

/** What the parts of the map need of their element. */
export interface MapHost extends LitElement, TileAttributes {
  readonly headingLevel: number;
  readonly urlKey: string;
  readonly clock: ClockController;
  readonly language: LocaleController;
  readonly announcer: AnnouncerController;
}
