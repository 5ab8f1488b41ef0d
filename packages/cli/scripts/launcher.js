#!/usr/bin/env node
// Written for any Node that was ever in use, so that an old one gets a sentence instead of a syntax error.
var major = parseInt(process.versions.node, 10);
var words = [
  'waymark: Node 22 or newer is needed; this is ',
  process.version,
  '.\n  Get it from https://nodejs.org.\n',
];
if (major < 22) {
  process.stderr.write(words.join(''));
  process.exitCode = 2;
} else {
  try {
    // Keeps compiled code between runs, in the folder for temporary files; NODE_DISABLE_COMPILE_CACHE=1 turns it off.
    require('node:module').enableCompileCache();
  } catch (_) {
    // Only slower.
  }
  require('./node.js');
}
