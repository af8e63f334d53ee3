/**
 * Pictures for `icon()`, beside words and never instead of them. Closing tags are written out: a minifier that takes these pieces for HTML would nest them.
 */
import { svg } from 'lit';

export const place = svg`<path d="M12 21c4-5 6.5-8 6.5-11a6.5 6.5 0 1 0-13 0c0 3 2.5 6 6.5 11z"></path><circle cx="12" cy="10" r="2.25"></circle>`;
export const route = svg`<circle cx="6" cy="18.5" r="2"></circle><path d="M8 18.5h7a3.25 3.25 0 0 0 0-6.5H9a3.25 3.25 0 0 1 0-6.5h7"></path><circle cx="18" cy="5.5" r="2"></circle>`;
export const clock = svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5l3.5 2"></path>`;
export const ticket = svg`<path d="M4 7h16v3.5a1.75 1.75 0 0 0 0 3V17H4v-3.5a1.75 1.75 0 0 0 0-3zM14 7.5v9"></path>`;
export const phone = svg`<path d="M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3c0 1.2-.8 2-2 2A15.5 15.5 0 0 1 4 5.5c0-1.2.8-2 2-2z"></path>`;
export const mail = svg`<path d="M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5"></path>`;
export const globe = svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"></path>`;
export const person = svg`<circle cx="12" cy="8" r="3.75"></circle><path d="M4.5 20.5c.8-4.5 3.5-6.5 7.5-6.5s6.7 2 7.5 6.5"></path>`;
export const calendar = svg`<path d="M4 6.5h16v13.5H4zM4 11h16M8.5 3.5v4.5M15.5 3.5v4.5"></path>`;
export const bookmark = svg`<path d="M6.5 4h11v16.5l-5.5-4-5.5 4z"></path>`;
export const share = svg`<circle cx="6.5" cy="12" r="2.5"></circle><circle cx="17.5" cy="6" r="2.5"></circle><circle cx="17.5" cy="18" r="2.5"></circle><path d="M8.75 10.75l6.5-3.5M8.75 13.25l6.5 3.5"></path>`;
