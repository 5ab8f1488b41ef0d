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

// Says to the process that `again` starts that it is one half of a call, and has to end with the other.
var HALF = 'WAYMARK_HALF';

// Runs the same call under the Node that the npm package `node` brought, as it does in a checkout of Waymark, and passes on
// what this process is told and what that one ends with. Calls `otherwise` where there is none that is new enough.
function again(otherwise) {
  var found = nodeBeside();
  var child;
  function end(code, signal) {
    process.exitCode = code;
    if (!signal) return;
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  }
  function passOn(signal) {
    function pass() {
      child.kill(signal);
    }
    process.on(signal, pass);
  }
  if (!found) {
    otherwise();
    return;
  }
  process.env[HALF] = '1';
  child = require('child_process').spawn(found, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(passOn);
  child.on('error', otherwise);
  child.on('exit', end);
}

// The process that `again` starts: where the other half is killed so hard that it can say nothing, their channel breaks.
function endWithOtherHalf() {
  function end() {
    process.kill(process.pid, 'SIGTERM');
  }
  if (!process.env[HALF] || !process.channel) return;
  delete process.env[HALF];
  process.on('disconnect', end);
  process.channel.unref();
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
function tooOld() {
  process.stderr.write(words.join(''));
  process.exitCode = 2;
}

if (parseInt(process.versions.node, 10) < 22) again(tooOld);
else if (require.main === module) {
  endWithOtherHalf();
  start();
}

module.exports = { load: load };
