/** What a page asks of the network and of the visitor's device, seen from Chromium. */

const QUIET = { idleTime: 500, timeout: 30_000 };

/**
 * Loads the page as the official tools do: 1920 × 1080, with an empty cache. Then scrolls to the end, so that lazy content loads too.
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} [journey] what the visitor does then
 */
export async function measure(browser, url, journey) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const traffic = await watchTraffic(page);
    await page.setViewport({ width: 1920, height: 1080 });
    await page.goto(url, { waitUntil: 'load' });
    await settled(page);
    await page.evaluate(scrollToTheEnd);
    await settled(page);
    await journey?.(page);
    await settled(page);
    const { light, shadow } = await page.evaluate(countElements);
    const { failures, requests, sizes } = traffic;
    if (failures.length > 0) throw new Error(`${url}: ${failures.join('; ')}`);
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    return { light, shadow, requests: requests.length, kilobytes: bytes / 1000, sizes };
  } finally {
    await context.close();
  }
}

/** Makes the journey, and counts what it left on the device and requested from others. */
export async function privacy(browser, url, journey) {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  try {
    const page = await context.newPage();
    const { requests } = await watchTraffic(page);
    await page.evaluateOnNewDocument(watchDoors);
    await page.goto(url, { waitUntil: 'load' });
    await settled(page);
    await page.evaluate(scrollToTheEnd);
    await journey(page);
    await settled(page);
    const opened = await page.evaluate(() => window.openedDoors());
    const { origin } = new URL(url);
    return {
      requests: requests.length,
      thirdParty: requests.filter((address) => new URL(address).origin !== origin).length,
      cookies: (await context.cookies()).length,
      opened,
      kept: await page.evaluate(countStored),
    };
  } finally {
    await context.close();
  }
}

/** All requests of the page, even failed ones; by path, the bytes of the responses on the network, with their headers. */
async function watchTraffic(page) {
  const cdp = await page.createCDPSession();
  await cdp.send('Network.enable');
  const requests = [];
  const failures = [];
  const addresses = new Map();
  const sizes = new Map();
  const leaves = (address) => !/^(?:data|blob):/.test(address);
  cdp.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    addresses.set(requestId, request.url);
    if (leaves(request.url)) requests.push(request.url);
    if (redirectResponse) failures.push(`${redirectResponse.url} leads elsewhere`);
  });
  cdp.on('Network.responseReceived', ({ response }) => {
    if (leaves(response.url) && response.status !== 200) failures.push(`${response.url} answers ${response.status}`);
  });
  cdp.on('Network.loadingFailed', ({ errorText }) => failures.push(errorText));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (!leaves(address)) return;
    const { pathname } = new URL(address);
    sizes.set(pathname, (sizes.get(pathname) ?? 0) + encodedDataLength);
  });
  page.on('pageerror', (error) => failures.push(String(error)));
  return { requests, failures, sizes };
}

/** Waits until every element is ready and the network is idle. */
async function settled(page) {
  await page.waitForNetworkIdle(QUIET);
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('*'))
      .filter(({ localName }) => localName.startsWith('ess-'))
      .every(
        ({ dataset, localName, shadowRoot }) => dataset.state === 'ready' && (localName !== 'ess-event-list' || shadowRoot.querySelector('.settled')),
      ),
  );
  await page.waitForNetworkIdle(QUIET);
}

async function scrollToTheEnd() {
  for (let from = -1; from < scrollY;) {
    from = scrollY;
    scrollBy(0, innerHeight / 2);
    await new Promise(requestAnimationFrame);
  }
  await Promise.all(Array.from(document.images, (image) => image.decode()));
}

/** As in the official tools, an SVG counts as one element. Unlike them, we count what is in shadow roots. */
function countElements() {
  const count = (root) => {
    const elements = Array.from(root.querySelectorAll('*'));
    const own = elements.filter((element) => element.localName === 'svg' || !element.closest('svg')).length;
    const inShadow = elements.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? total(count(shadowRoot)) : 0), 0);
    return { light: own, shadow: inShadow };
  };
  const total = ({ light, shadow }) => light + shadow;
  return count(document);
}

/** Runs before any script of the page: counts each access to storage, cookies, service workers and location. */
function watchDoors() {
  const doors = [
    [Document.prototype, 'cookie'],
    ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => [window, name]),
    ...['serviceWorker', 'storage', 'geolocation'].map((name) => [Navigator.prototype, name]),
  ];
  const opened = Object.fromEntries(doors.map(([, name]) => [name, 0]));
  let isWatching = true;
  for (const [owner, name] of doors) {
    const door = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      ...door,
      get() {
        if (isWatching) opened[name]++;
        return door.get.call(this);
      },
      set(value) {
        if (isWatching) opened[name]++;
        return door.set?.call(this, value);
      },
    });
  }
  Object.defineProperty(window, 'openedDoors', {
    value() {
      isWatching = false;
      return opened;
    },
  });
}

/** Call it after `openedDoors`, which stops the counting. */
async function countStored() {
  return {
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    indexedDB: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    serviceWorker: (await navigator.serviceWorker.getRegistrations()).length,
  };
}
