const said = new Set<string>();

/**
 * Warns the webmaster, in the only use of the console: once per message, and only of what a webmaster can mend. Say what is wrong, why it matters, and what
 * to write.
 */
export function warn(message: string, ...causes: readonly unknown[]): void {
  try {
    if (said.has(message)) return;
    said.add(message);
    console.warn(`[mois-ess-widgets] ${message}`, ...causes);
  } catch {
    // A page may have broken its console: what contains errors never throws.
  }
}
