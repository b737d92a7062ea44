import jsonLogic from 'json-logic-js';
import { contend, versionOf } from './contender.mjs';

await contend(versionOf('json-logic-js'), (rules) => (project) => rules.map((rule) => jsonLogic.apply(rule, project)));
