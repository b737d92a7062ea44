import { Engine } from 'json-rules-engine';
import { contend, versionOf } from './contender.mjs';

const undetermined = 2;

await contend(versionOf('json-rules-engine'), (rules) => {
  const engine = new Engine(rules);
  engine.addFact('times', async ({ fact, factor }, almanac) => (await almanac.factValue(fact)) * factor);
  const count = Math.max(...rules.map((rule) => rule.event.params.rule)) + 1;
  return async (project) => {
    const { events } = await engine.run(project);
    const verdicts = new Array(count).fill(undetermined);
    for (const { type, params } of events) {
      if (type === 'NotApplicable' || verdicts[params.rule] === undetermined) verdicts[params.rule] = params.verdict;
    }
    return verdicts;
  };
});
