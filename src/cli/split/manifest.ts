import type { JsonObject } from '../../feed/json.js';
import type { Town } from '../../model/programme.js';
import type { Part } from './parts.js';

/** The manifest that feed/manifest.ts reads: the festival without its events, and the address of each part. */
export function manifestOf({ '@context': context, ...festival }: JsonObject, parts: readonly Part[]): JsonObject {
  return {
    '@context': context,
    '@type': 'DataFeed',
    about: festival,
    distribution: parts.map(({ file, name, towns, first, last }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: file,
      encodingFormat: 'application/ld+json',
      ...(towns.length > 0 && { spatialCoverage: towns.length === 1 ? cityOf(towns[0]!) : towns.map(cityOf) }),
      temporalCoverage: `${first}/${last}`,
    })),
  };
}

function cityOf({ key, name }: Town): JsonObject {
  return { '@type': 'City', name, ...(/^\d[\dAB]\d{3}$/.test(key) && { identifier: key }) };
}
