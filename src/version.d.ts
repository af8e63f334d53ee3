/** The package's version; every build and test tool puts the text in its place. */
declare const __VERSION__: string;
