import type { EventImage } from '../../model/programme.js';
import { imageUrl } from '../../model/safe-url.js';
import type { FeedValue } from '../feed-value.js';
import { isObject } from '../json.js';

/** schema.org/image: the first that is an absolute https address. The others are alternatives of it. */
export function readImage(event: FeedValue): EventImage | null {
  const image = firstImage(event);
  if (!image) {
    event.all('image', 1)[0]?.warn('image-refused');
    return null;
  }
  return Object.freeze({ url: urlOf(image)!, ...details(image) });
}

/** Who made the picture that `readImage` gives, or ''. */
export function readImageCredit(event: FeedValue): string {
  const image = firstImage(event);
  if (!image || !isObject(image.raw)) return '';
  return image.line('creditText') || image.line('copyrightNotice') || image.at('creator').line('name');
}

function firstImage(event: FeedValue): FeedValue | undefined {
  return event.all('image', 20).find(urlOf);
}

function urlOf(image: FeedValue): string | null {
  return imageUrl(image.word('contentUrl') || image.word('url') || image.word());
}

function details(image: FeedValue): Omit<EventImage, 'url'> {
  if (!isObject(image.raw)) return { alt: '', width: null, height: null };
  return {
    alt: image.line('caption', 500) || image.line('description', 500),
    width: pixels(image, 'width'),
    height: pixels(image, 'height'),
  };
}

/** A number, « 700 px », or a QuantitativeValue. */
function pixels(image: FeedValue, key: string): number | null {
  const size = image.at(key).number('value') ?? parseFloat(image.word(key));
  return size >= 1 && size <= 20_000 ? Math.round(size) : null;
}
