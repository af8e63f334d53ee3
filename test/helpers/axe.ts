import 'axe-core';

/** axe is a script, not a module: it sets a global. */
export const { axe } = window as unknown as { axe: typeof import('axe-core') };
