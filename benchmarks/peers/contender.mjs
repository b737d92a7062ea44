// What the contenders in JavaScript share: rules and projects come as a file; the verdicts go back first, and then, for each
// line that names a set of projects, the microseconds that one of them took in the last moment.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const momentMs = 300;

/**
 * @param {string} version of what is measured
 * @param {(rules: any) => (project: any) => number[] | Promise<number[]>} prepare makes rules ready to decide a project: a verdict a rule
 */
export async function contend(version, prepare) {
  const { rules, sets } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const decide = await prepare(rules);
  const verdicts = [];
  for (const projects of sets) {
    const rows = [];
    for (const project of projects) rows.push((await decide(project)).join(''));
    verdicts.push(rows);
  }
  console.log(JSON.stringify({ version, verdicts }));

  for await (const line of createInterface({ input: process.stdin })) {
    const projects = sets[Number(line)];
    const isAsync = decide(projects[0]) instanceof Promise;
    const started = performance.now();
    let decided = 0;
    let elapsed;
    do {
      // Projects are taken one after the other; a moment is looked up often enough for the slowest.
      const some = projects.slice(decided % projects.length, (decided % projects.length) + 50);
      for (const project of some) {
        if (isAsync) await decide(project);
        else decide(project);
      }
      decided += some.length;
      elapsed = performance.now() - started;
    } while (elapsed < momentMs);
    console.log(JSON.stringify({ microseconds: (elapsed * 1000) / decided }));
  }
}

/** The version of an installed package. */
export function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}
