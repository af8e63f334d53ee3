/** A page that does everything the elements must not do. If the probe misses something here, it would miss it anywhere. */
export const CONTROL_PAGE = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <title>Page témoin</title>
    <link rel="icon" href="data:,">
    <script type="module">
      document.cookie = 'temoin=1';
      localStorage.temoin = '1';
      sessionStorage.temoin = '1';
      await caches.open('temoin');
      await new Promise((resolve) => (indexedDB.open('temoin').onsuccess = resolve));
      await cookieStore.get('temoin');
      await navigator.storage.estimate();
      await navigator.serviceWorker.register('control-worker.js');
      navigator.geolocation.watchPosition(() => {}, () => {});
      fetch('http://tiers.invalid/').catch(() => {});
      document.title = 'Témoin prêt';
    </script>
  </head>
  <body></body>
</html>
`;

/** The service worker that it registers. */
export const CONTROL_WORKER = "addEventListener('fetch', () => {});\n";
