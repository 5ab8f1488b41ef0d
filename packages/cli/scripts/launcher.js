#!/usr/bin/env node
// Written for any Node that was ever in use, so that an old one gets a sentence instead of a syntax error.
var fs = require('fs');
var path = require('path');
var vm = require('vm');

// Loads a bundled file with the compiled code that the build left beside it (see scripts/warm.ts). Undefined where there
// is none, or another Node made it. `made` is for the build: it is told of every script that was compiled afresh.
function load(file, made) {
  var full = path.join(__dirname, file);
  var script = compile(full, made);
  var loaded = { exports: {} };
  function requireInside(id) {
    return (id.slice(0, 2) === './' && load(id.slice(2), made)) || require(id);
  }
  if (!script) return undefined;
  script.runInThisContext()(loaded.exports, requireInside, loaded, full, __dirname);
  return loaded.exports;
}

function compile(full, made) {
  var data = made ? undefined : readCache([full, '.cache'].join(''));
  var source;
  var script;
  if (!made && !data) return undefined;
  source = [
    '(function (exports, require, module, __filename, __dirname) {',
    fs.readFileSync(full, 'latin1'),
    '\n})',
  ].join('');
  script = new vm.Script(source, { filename: full, cachedData: data });
  if (made) made(full, script);
  return script.cachedDataRejected ? undefined : script;
}

function readCache(file) {
  try {
    return fs.readFileSync(file);
  } catch (_) {
    return undefined;
  }
}

function start() {
  if (!process.env.NODE_DISABLE_COMPILE_CACHE && load('node.js')) return;
  try {
    // Node's own cache then keeps some of the compiled code between runs, in the folder for temporary files.
    require('node:module').enableCompileCache();
  } catch (_) {
    // Only slower.
  }
  require('./node.js');
}

// Runs the same call under the Node that the npm package `node` brought, as it does in a checkout of Waymark. False where
// there is none that is new enough.
function again() {
  var found = nodeBeside();
  var done = found && require('child_process').spawnSync(found, process.argv.slice(1), { stdio: 'inherit' });
  if (!done || done.error) return false;
  if (done.signal) process.kill(process.pid, done.signal);
  process.exitCode = done.status;
  return true;
}

function nodeBeside() {
  var about;
  var program;
  try {
    about = require.resolve('node/package.json');
    program = path.join(path.dirname(about), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return parseInt(require(about).version, 10) >= 22 && fs.existsSync(program) ? program : undefined;
  } catch (_) {
    return undefined;
  }
}

var words = [
  'waymark: Node 22 or newer is needed; this is ',
  process.version,
  '.\n  Get it from https://nodejs.org.\n',
];
if (parseInt(process.versions.node, 10) < 22) {
  if (!again()) {
    process.stderr.write(words.join(''));
    process.exitCode = 2;
  }
} else if (require.main === module) start();

module.exports = { load: load };
