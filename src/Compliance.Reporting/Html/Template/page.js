'use strict';
// Without this, everything is shown. With it, as many subjects at a time as can be read, and those alone that fit the filters.
(() => {
  const size = 25;
  const byId = (id) => document.getElementById(id);
  const sources = Array.from(document.querySelectorAll('noscript.subject'));
  const filters = byId('filters');
  const list = byId('list');

  // The page is in the language that is chosen.
  const setLanguage = () => { document.documentElement.lang = byId('lang-zh').checked ? 'zh' : 'en'; };
  document.querySelectorAll('input[name=language]').forEach((input) => input.addEventListener('change', setLanguage));
  setLanguage();

  // A link into something folded opens it.
  const unfold = (target) => {
    for (let folded = target && target.closest('details'); folded; folded = folded.parentElement.closest('details'))
      folded.open = true;
    if (target)
      target.scrollIntoView();
  };

  if (!list) {
    const follow = () => unfold(byId(location.hash.slice(1)));
    addEventListener('hashchange', follow);
    follow();
    return;
  }

  const rules = new Map();
  document.querySelectorAll('[data-rule]').forEach((rule) => rules.set(rule.dataset.rule, {
    obligation: rule.dataset.obligation,
    departments: rule.dataset.departments.split(' '),
  }));
  const subjects = sources.map((source) => ({ source, name: source.dataset.name.toLowerCase(), findings: source.dataset.findings }));
  let shown = subjects;
  let page = 0;

  const chosen = (name) => new Set(Array.from(filters.querySelectorAll(`input[name=${name}]:checked`), (input) => input.value));

  // Which findings fit: their verdict, and the obligation and departments of their rule.
  const filter = () => {
    const [verdicts, obligations, departments] = [chosen('verdict'), chosen('obligation'), chosen('department')];
    const known = new Map();
    const fits = (finding) => {
      let answer = known.get(finding);
      if (answer === undefined) {
        const [rule, verdict] = finding.split('.');
        const { obligation, departments: named } = rules.get(rule);
        answer = (verdicts.size === 0 || verdicts.has(verdict))
          && (obligations.size === 0 || obligations.has(obligation))
          && (departments.size === 0 || named.some((one) => departments.has(one)));
        known.set(finding, answer);
      }
      return answer;
    };
    return { fits, isOn: verdicts.size + obligations.size + departments.size > 0 };
  };

  // What a subject's source holds was written with the page, and every text in it is escaped.
  const show = (some) => {
    list.innerHTML = some.map((subject) => subject.source.textContent).join('');
    const { fits, isOn } = filter();
    if (!isOn)
      return;
    list.querySelectorAll('[data-finding]').forEach((finding) => { finding.hidden = !fits(finding.dataset.finding); });
    list.querySelectorAll('.group').forEach((group) => {
      group.hidden = !group.querySelector('[data-finding]:not([hidden])');
      if (group.tagName === 'DETAILS')
        group.open = !group.hidden;
    });
  };

  const turn = (to) => {
    const pages = Math.max(1, Math.ceil(shown.length / size));
    page = Math.min(Math.max(0, to), pages - 1);
    show(shown.slice(page * size, (page + 1) * size));
    byId('shown').textContent = shown.length === 0 ? '0' : `${page * size + 1}–${Math.min(shown.length, (page + 1) * size)}`;
    byId('all').textContent = shown.length === subjects.length ? `${subjects.length}` : `${shown.length} (${subjects.length})`;
    byId('page').textContent = `${page + 1} / ${pages}`;
    byId('previous').disabled = page === 0;
    byId('next').disabled = page === pages - 1;
    byId('none').hidden = shown.length > 0;
  };

  const apply = () => {
    const { fits, isOn } = filter();
    const named = byId('named').value.trim().toLowerCase();
    shown = subjects.filter((subject) => subject.name.includes(named) && (!isOn || subject.findings.split(' ').some((finding) => finding && fits(finding))));
    turn(0);
  };

  const clear = () => {
    filters.querySelectorAll('input[type=checkbox]').forEach((input) => { input.checked = false; });
    byId('named').value = '';
    apply();
  };

  // A link to a subject turns to its page.
  const follow = () => {
    const id = location.hash.slice(1);
    if (!id)
      return;
    if (!byId(id)) {
      let index = shown.findIndex((subject) => subject.source.dataset.id === id);
      if (index < 0 && subjects.some((subject) => subject.source.dataset.id === id)) {
        clear();
        index = subjects.findIndex((subject) => subject.source.dataset.id === id);
      }
      if (index >= 0)
        turn(Math.floor(index / size));
    }
    unfold(byId(id));
  };

  filters.hidden = false;
  byId('pager').hidden = false;
  filters.addEventListener('submit', (event) => event.preventDefault());
  filters.addEventListener('input', apply);
  filters.addEventListener('reset', (event) => { event.preventDefault(); clear(); });
  byId('previous').addEventListener('click', () => { turn(page - 1); byId('subjects').scrollIntoView(); });
  byId('next').addEventListener('click', () => { turn(page + 1); byId('subjects').scrollIntoView(); });

  // On paper stands everything that fits.
  addEventListener('beforeprint', () => show(shown));
  addEventListener('afterprint', () => turn(page));
  addEventListener('hashchange', follow);
  turn(0);
  follow();
})();
