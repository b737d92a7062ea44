// Runs statements in DuckDB, one after the other, and prints what each took and, where it is asked for, what it gave.
import { readFileSync } from 'node:fs';
import { DuckDBInstance, version } from '@duckdb/node-api';

const request = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const started = performance.now();
const instance = await DuckDBInstance.create(':memory:', { threads: String(request.threads) });
const connection = await instance.connect();
await connection.run('SET preserve_insertion_order = false');

const statements = [];
for (const sql of request.statements) {
  const begun = performance.now();
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRowsJson();
  statements.push({ seconds: (performance.now() - begun) / 1000, rows });
}

console.log(JSON.stringify({
  version: version(),
  seconds: (performance.now() - started) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
  statements,
}));
