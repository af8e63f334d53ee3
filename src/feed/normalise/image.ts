import type { EventImage } from '../../model/programme.js';
import { imageUrl } from '../../model/safe-url.js';
import type { FeedValue } from '../feed-value.js';
import { isObject } from '../json.js';

/** schema.org/image: the first that is an absolute https address. The others are alternatives of it. */
export function readImage(event: FeedValue): EventImage | null {
  const images = event.all('image', 20);
  for (const image of images) {
    const url = imageUrl(image.word('contentUrl') || image.word('url') || image.word());
    if (url) return Object.freeze({ url, ...details(image) });
  }
  images[0]?.warn('image-refused');
  return null;
}

function details(image: FeedValue): Omit<EventImage, 'url'> {
  if (!isObject(image.raw)) return { alt: '', width: null, height: null, credit: '' };
  return {
    alt: image.line('caption', 500) || image.line('description', 500),
    width: pixels(image, 'width'),
    height: pixels(image, 'height'),
    credit: image.line('creditText') || image.line('copyrightNotice') || image.at('creator').line('name'),
  };
}

/** A number, « 700 px », or a QuantitativeValue. */
function pixels(image: FeedValue, key: string): number | null {
  const size = image.at(key).number('value') ?? parseFloat(image.word(key));
  return size >= 1 && size <= 20_000 ? Math.round(size) : null;
}
