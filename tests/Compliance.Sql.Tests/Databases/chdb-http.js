// ClickHouse as a library of Node, behind as much of the protocol of a server as its driver needs: a statement a request, and rows in binary as the engine writes them.
const fs = require('fs');
const http = require('http');
const os = require('os');
const path = require('path');
const zlib = require('zlib');
const { Session } = require(path.join(process.argv[2], 'node_modules', 'chdb'));
const session = new Session();

// Settings at the end of a query do not count for the statement around it.
session.query('SET max_ast_elements = 10000000, max_expanded_ast_elements = 10000000, max_query_size = 268435456');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chdb-'));
let count = 0;

// The library gives texts: what is binary goes by way of a file.
function read(query) {
  const file = path.join(folder, `${count++}.bin`);
  session.query(`INSERT INTO FUNCTION file('${file}', 'RowBinaryWithNamesAndTypes') ${query}`);
  const rows = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  fs.rmSync(file, { force: true });
  return rows;
}

const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part));
  request.on('end', () => {
    try {
      const body = Buffer.concat(parts);
      const text = (request.headers['content-encoding'] === 'gzip' ? zlib.gunzipSync(body) : body).toString('utf8').trim();
      response.end(/^(SELECT|WITH)\b/i.test(text) ? read(text) : (session.query(text), ''));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.on('end', () => {
  fs.rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}).resume();
