import { isServer } from 'lit';
import { withParameters } from '../model/address-parameters.js';
import { changeAddress, isUrlKey } from '../store/page-address.js';

/** A parameter of the page's address beside those of the selection: `<url-key>-<name>`. Changes are no steps of « Back ». */
export class AddressParameter {
  readonly #host: { readonly urlKey: string };
  readonly #name: string;

  constructor(host: { readonly urlKey: string }, name: string) {
    this.#host = host;
    this.#name = name;
  }

  /** null without it, and without an `url-key` that can name it. */
  get value(): string | null {
    return this.#key && new URLSearchParams(location.search).get(this.#key);
  }

  set value(value: string | null) {
    const key = this.#key;
    if (key) changeAddress((search) => withParameters(search, [key], value === null ? [] : [[key, value]]));
  }

  /** The page's address with this value, to give to somebody else: without « Mon programme ». */
  addressWith(value: string): string {
    const address = new URL(location.href);
    const key = this.#key;
    if (key) address.search = withParameters(address.search, [key, `${this.#host.urlKey}-bookmarks`], [[key, value]]);
    return address.href;
  }

  get #key(): string | null {
    const { urlKey } = this.#host;
    return !isServer && isUrlKey(urlKey) ? `${urlKey}-${this.#name}` : null;
  }
}
