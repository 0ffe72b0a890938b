// Loaded before everything else by the processes of a scenario: what goes to their standard output and error is kept too.
const fs = require('node:fs');
const { join } = require('node:path');

const { writeSync, write, appendFileSync } = fs;
const path = join(process.env.KEPT_LINES, String(process.pid));
const keep = (fd, text) => {
  if (fd === 1 || fd === 2) appendFileSync(path, text);
};
fs.writeSync = (fd, text, ...rest) => {
  keep(fd, text);
  return writeSync(fd, text, ...rest);
};
fs.write = (fd, text, ...rest) => {
  keep(fd, text);
  return write(fd, text, ...rest);
};
for (const [fd, stream] of [
  [1, process.stdout],
  [2, process.stderr],
]) {
  const written = stream.write.bind(stream);
  stream.write = (text, ...rest) => {
    keep(fd, text);
    return written(text, ...rest);
  };
}
