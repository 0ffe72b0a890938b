/** Ends the program where Node is too old, before anything is loaded that such a Node has not. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 16)) {
  process.stderr.write(`embedded-store needs Node 22.16 or newer, and this is ${process.versions.node}\n`);
  process.exit(1);
}
