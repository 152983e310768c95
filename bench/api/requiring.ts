import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environmentFor } from '../../demo/n8n/node';
import { prepared } from '../../test/support/n8n';
import { median, tableOf } from './table';

const HEAVY = ['axios', 'ioredis', 'ws'];

interface Cost {
	readonly ms: number;
	/** Growth of the resident set and of the heap after a collection, MB. */
	readonly residentMb: number;
	readonly heapMb: number;
	readonly files: number;
	readonly packages: readonly string[];
}

// Runs in a fresh Node: what stands before is required first and not counted.
const PROBE = `
const { before, files } = JSON.parse(process.argv[1]);
before.forEach(require);
const known = new Set(Object.keys(require.cache));
gc();
const held = process.memoryUsage();
const begun = process.hrtime.bigint();
files.forEach(require);
const ms = Number(process.hrtime.bigint() - begun) / 1e6;
gc();
const now = process.memoryUsage();
const added = Object.keys(require.cache).filter((file) => !known.has(file));
const packageOf = (file) => file.split('/node_modules/')[1]?.match(/^(@[^/]+\\/)?[^/]+/)[0];
const mb = (bytes) => bytes / 2 ** 20;
console.log(JSON.stringify({
	ms,
	residentMb: mb(now.rss - held.rss),
	heapMb: mb(now.heapUsed - held.heapUsed),
	files: added.length,
	packages: [...new Set(added.map(packageOf))],
}));
`;

/** What n8n pays at its start for having the package: every file that it is told of is required once. */
export function requiring(repeats: number): void {
	const { unpacked, runtime } = prepared();
	const { n8n } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	const files = [...n8n.credentials, ...n8n.nodes].map((file) => join(unpacked, file));
	// n8n lets packages find its own modules, and has loaded these before it loads any package.
	const modules = dirname(dirname(dirname(runtime.command)));
	const env = { ...environmentFor(runtime.node), NODE_PATH: modules };
	const node = join(runtime.node.bin, 'node');
	const measure = (before: string[]): Cost[] =>
		Array.from({ length: repeats }, () => {
			const argument = JSON.stringify({ before, files });
			return JSON.parse(
				execFileSync(node, ['--expose-gc', '-e', PROBE, argument], { cwd: unpacked, env, encoding: 'utf8' }),
			) as Cost;
		});
	const costs: Array<[string, Cost[]]> = [
		['with n8n-workflow there, as in n8n', measure(['n8n-workflow'])],
		['in an empty Node', measure([])],
	];
	tableOf(
		`(d) requiring the ${files.length} files of package.json's n8n block in a fresh Node, median of ${repeats}`,
		['', 'ms', 'MB resident', 'MB heap', 'files', HEAVY.join(', ')],
		costs.map(([name, each]) => [
			name,
			median(each.map(({ ms }) => ms)).toFixed(0),
			median(each.map(({ residentMb }) => residentMb)).toFixed(1),
			median(each.map(({ heapMb }) => heapMb)).toFixed(1),
			`${each[0]?.files}`,
			HEAVY.filter((name) => each[0]?.packages.includes(name)).join(', ') || 'none loaded',
		]),
	);
}
