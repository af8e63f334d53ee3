/** An empty search stays on the page. */
{
  const form = document.querySelector('[role="search"]');
  form.addEventListener('submit', (event) => {
    const field = form.elements.mots;
    if (field.value.trim() !== '') return;
    event.preventDefault();
    field.focus();
  });
}
