import 'axe-core';

/** axe is a script, not a module: it leaves itself on `window`. */
export const { axe } = window as unknown as { axe: typeof import('axe-core') };
