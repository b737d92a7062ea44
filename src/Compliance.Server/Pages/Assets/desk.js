// Forms with data-part replace that part of the page, in place of the whole; without this script they work all the same.
document.addEventListener('submit', async event => {
  const form = event.target;
  const id = form.dataset.part;
  if (!id || event.defaultPrevented)
    return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const part = document.getElementById(id);
  part.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById(id);
    if (!now)
      throw new Error('no part');
    part.replaceWith(now);
    now.querySelector('[data-focus]')?.focus();
  } catch {
    delete form.dataset.part;
    form.requestSubmit(event.submitter);
  }
});
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]'))
    window.print();
});
