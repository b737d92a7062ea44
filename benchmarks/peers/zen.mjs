import { ZenEngine } from '@gorules/zen-engine';
import { contend, versionOf } from './contender.mjs';

await contend(versionOf('@gorules/zen-engine'), (rules) => {
  const decision = new ZenEngine().createDecision(rules);
  const names = rules.nodes.find((node) => node.id === 'rules').content.expressions.map((expression) => expression.key);
  return async (project) => {
    const { result } = await decision.evaluate(project);
    return names.map((name) => result[name]);
  };
});
