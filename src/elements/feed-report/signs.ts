/** Pictures for `icon()`, by shape and not by colour; the words stand beside them. */
import { svg } from 'lit';

export const error = svg`<path d="M8.25 3.5h7.5l4.75 4.75v7.5l-4.75 4.75h-7.5L3.5 15.75v-7.5zM9 9l6 6M15 9l-6 6"></path>`;
export const warning = svg`<path d="M12 4 21 19.5H3zM12 10v4.5M12 16.75v.5"></path>`;
export const fine = svg`<circle cx="12" cy="12" r="8.5"></circle><path d="m8 12.25 2.75 2.75L16 9.5"></path>`;
