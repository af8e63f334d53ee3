/** The browser's `Event`: MooTools and older scripts of towns put something else under its name. */
export const NativeEvent = (typeof UIEvent === 'undefined' ? Event : Object.getPrototypeOf(UIEvent)) as typeof Event;
