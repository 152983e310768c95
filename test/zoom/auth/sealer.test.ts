import { sealerFor } from '../../../zoom/auth/sealer';

const credentials = {
	environment: 'commercial',
	accountId: 'account',
	clientId: 'client',
	clientSecret: 'secret',
} as const;

const secret = 'https://n8n.example.com/webhook-waiting/1/node?signature=abc';

it('gives back what the same credential sealed, and shows nothing of it', () => {
	const sealed = sealerFor(credentials).seal(secret);
	expect(sealed).not.toContain('n8n.example.com');
	expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('signature');
	expect(sealerFor({ ...credentials, clientSecret: ' secret ' }).open(sealed)).toBe(secret);
});

it('opens what another version sealed, so that a button sent before an upgrade still works', () => {
	const sealed =
		'Ad1jpkhTJYZ9lERFF+ppkCkBU2fzyPha7ZVjF7leTPj00TpOd7FNh9ZF+Mx49q6/giMzi6TxjFsDT6rFUQNtE7J2bpmWHO5QzOn8+PQfdse05BmutRp6ifM=';
	expect(sealerFor(credentials).open(sealed)).toBe(secret);
});

it('seals the same text differently each time, so that nobody sees what is asked twice', () => {
	const { seal } = sealerFor(credentials);
	expect(seal(secret)).not.toBe(seal(secret));
});

it('opens nothing that another credential sealed, or somebody changed or made up', () => {
	const sealed = sealerFor(credentials).seal(secret);
	expect(sealerFor({ ...credentials, clientSecret: 'other' }).open(sealed)).toBeUndefined();
	expect(sealerFor({ ...credentials, accountId: 'other' }).open(sealed)).toBeUndefined();
	const { open } = sealerFor(credentials);
	const changed = Buffer.from(sealed, 'base64');
	changed[20] = (changed[20] ?? 0) ^ 1;
	for (const forged of [changed.toString('base64'), sealed.slice(4), secret, '']) {
		expect(open(forged)).toBeUndefined();
	}
});

it('needs a secret', async () => {
	const { seal } = sealerFor({ ...credentials, clientSecret: ' ' });
	expect(() => seal('x')).toThrow('client secret is missing');
	await expect(Promise.resolve('x').then(seal)).rejects.toMatchObject({ field: 'clientSecret' });
});
