import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recommendedUser } from '../support/redisAcl';

const ZOOM = join(__dirname, '../../zoom');
/** What is sent by name, not from a script. */
const SENT = ['eval', 'evalsha', 'subscribe', 'unsubscribe'];

/** Every Redis command in our scripts. */
function inScripts(): string[] {
	const files = readdirSync(ZOOM, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.ts'),
	);
	const calls = files.flatMap((file) => [
		...readFileSync(join(ZOOM, file), 'utf8').matchAll(/redis\.p?call\('(\w+)'/g),
	]);
	return [...new Set(calls.map(([, command = '']) => command.toLowerCase()))];
}

describe('the Redis user in docs/production.md', () => {
	const rules = recommendedUser('name', 'password').slice(2);

	it('may use every command that the package sends, and no other', () => {
		const allowed = rules.filter((rule) => rule.startsWith('+')).map((rule) => rule.slice(1));
		expect(allowed.sort()).toEqual([...inScripts(), ...SENT].sort());
		expect(rules.indexOf('-@all')).toBeLessThan(rules.findIndex((rule) => rule.startsWith('+')));
	});

	it('may touch keys and channels of ours only', () => {
		expect(rules.filter((rule) => /^[~&]/.test(rule))).toEqual(['~n8n-zoom:*', '&n8n-zoom:*']);
		expect(rules).toEqual(expect.arrayContaining(['resetkeys', 'resetchannels']));
	});
});
