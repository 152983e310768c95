import { parseArgs } from 'node:util';
import setup from '../../test/e2e/setup';
import teardown from '../../test/e2e/teardown';
import { creations } from './creations';
import { gets } from './gets';
import { requiring } from './requiring';

/**
 * What the nodes cost in a real n8n, beside n8n's own HTTP Request node:
 * `npm run bench:n8n -- [a] [c] [d] [--users 2000] [--one-by-one 200] [--items 10000] [--repeats 3] [--profile <folder>]`
 */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			users: { type: 'string', default: '2000' },
			'one-by-one': { type: 'string', default: '200' },
			items: { type: 'string', default: '10000' },
			repeats: { type: 'string', default: '3' },
			profile: { type: 'string' },
		},
	});
	const wanted = (part: string): boolean => positionals.length === 0 || positionals.includes(part);
	const repeats = Number(values.repeats);
	try {
		await setup();
		if (wanted('d')) requiring(repeats * 3);
		if (wanted('c')) await gets({ items: Number(values.items), repeats, profile: values.profile });
		if (wanted('a')) await creations(Number(values.users), Number(values['one-by-one']));
	} finally {
		teardown();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = 1;
});
