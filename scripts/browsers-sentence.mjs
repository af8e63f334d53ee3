const STEPS = { browser: 'browser tests', stories: 'stories' };
/** How each engine names itself in « Browser: Chrome/140.0 (/usr/bin/chromium) ». */
const ENGINES = { Chromium: 'Chrome|Chromium', Firefox: 'Firefox', WebKit: 'WebKitGTK' };

/** Which steps ran in which browser, from the output of the test runner: « Run in Chromium 140.0 (browser tests and stories); not in Firefox or WebKit. » */
export function browsersSentence(outputs) {
  const ran = [];
  const missing = [];
  for (const [engine, name] of Object.entries(ENGINES)) {
    const seen = outputs.filter(({ output }) => new RegExp(`^.*?${engine}: \\d+ passed, `, 'm').test(output));
    if (seen.length === 0) {
      missing.push(engine);
      continue;
    }
    const [, version] = new RegExp(`^Browser: (?:${name})[/ ]([\\d.]+)`, 'im').exec(seen[0].output) ?? [];
    ran.push(`${engine}${version ? ` ${version}` : ''} (${seen.map(({ step }) => STEPS[step]).join(' and ')})`);
  }
  if (ran.length === 0) return 'Run in no browser.';
  return `Run in ${ran.join(', ')}${missing.length > 0 ? `; not in ${missing.join(' or ')}` : ''}.`;
}
