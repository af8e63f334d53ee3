/** One rubric of the menu open at a time; Escape closes it. */
const buttons = Array.from(document.querySelectorAll('.menu button'));

function open(opened) {
  for (const button of buttons) {
    button.setAttribute('aria-expanded', String(button === opened));
    button.nextElementSibling.hidden = button !== opened;
  }
}

for (const button of buttons) button.addEventListener('click', () => open(button.getAttribute('aria-expanded') === 'true' ? null : button));
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') open(null);
});
