/**
 * The strictest policy under which the elements must work (README, « Si votre site a une politique de sécurité »). The demonstration page and the pages of
 * `test/page/` are served with it. `'self'` stands for the host of script, feed and images.
 */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** Of a page of the demonstration. That of the association has a map: after a click, its images come from the Géoplateforme. */
export function policyOf(path) {
  return path.endsWith('/association.html') ? STRICT_POLICY.replace("img-src 'self'", "img-src 'self' https://data.geopf.fr") : STRICT_POLICY;
}
