/**
 * A feed format turns its document into schema.org-shaped objects, each with its path in the source; `repair/` reads those, whatever they came
 * from. So a rule about dates or towns is written once. See ADR 0014, and `itIsAFeedFormat()` for what a format promises.
 */

/** A schema.org object of the document. */
export interface SourceObject {
  /** JSON Pointer in the document as it was received. */
  readonly path: string;
  /** schema.org-shaped; anything in it may be missing or wrong. */
  readonly value: unknown;
  /** Where a field of `value` (a pointer such as `/startDate`) is below `path`; needed when the format names fields otherwise. */
  readonly sourcePath?: (pointer: string) => string;
  /** What the document says beside it and is only understood in part. */
  readonly doubts?: readonly SourceDoubt[];
}

export interface SourceDoubt {
  readonly path: string;
  readonly value: string;
}

/** A schema.org/Festival and the events in it. Those of the festival's own `subEvent` are not read again. */
export interface SourceFestival extends SourceObject {
  readonly events: readonly SourceObject[];
  /** JSON Pointer of what says that the list goes on in another document. */
  readonly nextPage?: string;
}

/** What a format makes of a document: the programme itself first, then each festival inside it. */
export type SourceProgramme = readonly [SourceFestival, ...SourceFestival[]];

/** `url` is the feed's own absolute address, for formats whose addresses are relative to it. */
export type FeedReader = (document: unknown, url?: string) => SourceProgramme;

export interface FeedFormat {
  /** As people call it: « OpenAgenda ». */
  readonly name: string;
  /** Whether a parsed document is in this format. Tiny and quick: every feed is asked, in the order of the list. Never throws. */
  readonly recognises: (document: unknown) => boolean;
  /** The reader; a chunk of its own unless every page needs it. It never throws. */
  readonly load: () => Promise<FeedReader>;
}
