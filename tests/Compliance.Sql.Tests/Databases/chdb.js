// Runs statements in ClickHouse as a library: one a line as JSON, and for each a line of JSON with the rows or the error.
const path = require('path');
const { Session } = require(path.join(process.argv[2], 'node_modules', 'chdb'));
const session = new Session();
const lines = require('readline').createInterface({ input: process.stdin });
lines.on('line', line => {
  let answer;
  try {
    const rows = String(session.query(JSON.parse(line), 'JSONCompactEachRow') ?? '').split('\n').filter(row => row.length > 0);
    answer = { text: rows.map(row => JSON.stringify(JSON.parse(row).map(value => value === null ? null : String(value)))).join('\n') };
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
});
lines.on('close', () => session.close ? session.close() : session.cleanup());
