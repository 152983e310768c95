import { errorsOf, startWorld, tokensOf, type World } from './world';

let world: World;

beforeAll(async () => {
	world = await startWorld(2);
}, 60_000);

afterAll(async () => {
	await world.close();
});

beforeEach(async () => {
	await world.reset();
});

const ask = (cold = true) =>
	Promise.all(world.family.map((child) => child.ask({ logins: [world.login], calls: 5, cold })));

/** The text, and the ways in which it could be hidden in a dump. */
function disguises(text: string): string[] {
	const bytes = Buffer.from(text);
	return [
		text,
		bytes.toString('base64'),
		bytes.toString('base64url'),
		bytes.toString('hex'),
		encodeURIComponent(text),
	];
}

it('keeps token, secret, account and app out of Redis and the log', async () => {
	const answers = await ask();
	const { accountId, clientId, clientSecret } = world.login;
	const wrong = { ...world.login, clientSecret: 'a-wrong-secret' };
	const refused = await world.family[0]?.ask({ logins: [wrong], calls: 1, cold: false });
	const dump = await world.redis.dump();
	expect(dump.split('\n').length).toBeGreaterThanOrEqual(4);

	const secrets = [...tokensOf(answers), clientSecret, 'a-wrong-secret', accountId, clientId];
	const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
	const said = JSON.stringify([...answers, refused].map((answer) => [answer?.log, answer?.errors]));
	for (const text of [...secrets, basic].flatMap(disguises)) {
		expect(dump).not.toContain(text);
		expect(said).not.toContain(text);
	}
	// Also not under the cover of base64.
	const bytes = dump
		.split(/\s/)
		.map((word) => Buffer.from(word, 'base64').toString('latin1'))
		.join('\n');
	for (const secret of secrets) expect(bytes).not.toContain(secret);
});

it('takes a stored token with any bit flipped for a miss, with one warning', async () => {
	await ask();
	const [key = ''] = (await world.redis.client.keys('*')).filter((name) => !name.endsWith(':fence'));
	const good = (await world.redis.client.get(key)) ?? '';
	const bytes = Buffer.from(good, 'base64');
	for (const bit of [0, 7, 8, 8 * 12, 8 * 40, bytes.length * 8 - 1]) {
		const before = await world.tokenRequests();
		const flipped = Buffer.from(bytes);
		flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		await world.redis.client.set(key, flipped.toString('base64'), 'PX', 3_000_000);
		const answers = await ask();
		expect(errorsOf(answers)).toEqual([]);
		expect(tokensOf(answers).size).toBe(1);
		expect(await world.tokenRequests()).toBe(before + 1);
		const warnings = answers.map(({ log }) => log.filter(({ level }) => level === 'warn').length);
		expect(Math.max(...warnings)).toBe(1);
	}
}, 60_000);

it('takes a token that was moved to another account’s place for a miss', async () => {
	const { accounts } = await world.simulator.control.seed({ accounts: 1 });
	const [other] = accounts;
	if (!other) throw new Error('No account');
	const { accountId, clientId } = other;
	// Even with the same secret, and so with the same key.
	const login = { ...world.login, accountId, clientId };
	await ask();
	const [key = ''] = (await world.redis.client.keys('*')).filter((name) => !name.endsWith(':fence'));
	const stolen = (await world.redis.client.get(key)) ?? '';
	const refused = await world.family[0]?.ask({ logins: [login], calls: 1, cold: true });
	expect(refused?.errors).toHaveLength(1);
	const [place = ''] = (await world.redis.client.keys('*')).filter(
		(name) => !name.endsWith(':fence') && name !== key,
	);
	await world.redis.client.set(place, stolen, 'PX', 3_000_000);
	const again = await world.family[0]?.ask({ logins: [login], calls: 1, cold: true });
	expect(again?.tokens).toEqual([]);
	expect(again?.log.filter(({ message }) => message.includes('does not open'))).toHaveLength(1);
});
