// `npm run build`: TypeScript, icons, codex files and output schemas into dist/, and nothing stale beside them.
const { spawn } = require('node:child_process');
const { existsSync, rmSync } = require('node:fs');
const { dest, series, src } = require('gulp');
const { n8n } = require('./package.json');

const ASSETS = ['svg', 'png', 'node.json'].map((ending) => `{nodes,credentials}/**/*.${ending}`);
const SCHEMAS = 'nodes/**/__schema__/**/*.json';

async function clean() {
	rmSync('dist', { recursive: true, force: true });
}

function compile() {
	return spawn(process.execPath, [require.resolve('typescript/bin/tsc')], { stdio: 'inherit' });
}

function copy() {
	return src([...ASSETS, SCHEMAS], { base: '.', encoding: false }).pipe(dest('dist'));
}

/** n8n loads exactly what package.json names: a name without a file would make it refuse the package. */
async function check() {
	const absent = [...n8n.nodes, ...n8n.credentials].filter((file) => !existsSync(file));
	if (absent.length > 0) throw new Error(`package.json names what was not built: ${absent.join(', ')}`);
}

exports.build = series(clean, compile, copy, check);
