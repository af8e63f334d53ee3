/** The script tag: registers every element. Pasted pages load this file and nothing else. */
import './elements/event-list/index.js';
import './elements/town-filter/index.js';
import './elements/countdown/index.js';
import './elements/contact-block/index.js';
