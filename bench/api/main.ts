import { parseArgs } from 'node:util';
import setup from '../../test/e2e/setup';
import teardown from '../../test/e2e/teardown';
import { cluster } from './cluster';
import { creations } from './creations';
import { gets } from './gets';
import { lists } from './lists';
import { requiring } from './requiring';

/**
 * What the Zoom client costs and how much of the account's limits it uses: (a) user creations, (b) long lists, (c) single
 * GETs, (d) requiring the package, (e) several processes at the limits. a, c and d run in a real n8n:
 * `npm run bench:api -- [a] [b] [c] [d] [e] [--users 2000] [--one-by-one 200] [--listed 30000] [--items 10000]
 * [--repeats 3] [--seconds 20] [--processes 3] [--profile <folder>]`
 */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			users: { type: 'string', default: '2000' },
			'one-by-one': { type: 'string', default: '200' },
			listed: { type: 'string', default: '30000' },
			items: { type: 'string', default: '10000' },
			repeats: { type: 'string', default: '3' },
			seconds: { type: 'string', default: '20' },
			processes: { type: 'string', default: '3' },
			profile: { type: 'string' },
		},
	});
	const wanted = (part: string): boolean => positionals.length === 0 || positionals.includes(part);
	const repeats = Number(values.repeats);
	try {
		if (wanted('b')) await lists(Number(values.listed), repeats);
		if (wanted('e')) await cluster(Number(values.seconds), Number(values.processes));
		if (!['a', 'c', 'd'].some(wanted)) return;
		await setup();
		if (wanted('d')) requiring(repeats * 3);
		if (wanted('c')) await gets({ items: Number(values.items), repeats, profile: values.profile });
		if (wanted('a')) await creations(Number(values.users), Number(values['one-by-one']), repeats);
	} finally {
		teardown();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = 1;
});
