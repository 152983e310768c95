import { ZoomInvalidInputError } from '../../../zoom/errors';
import {
	accountHash,
	accountKey,
	type AppCredentials,
	checkedLogin,
	tokenSlot,
} from '../../../zoom/auth/login';

const given: AppCredentials = {
	environment: 'commercial',
	accountId: 'AccountId_0123456789AB',
	clientId: 'ClientId0123456789',
	clientSecret: 'ClientSecret0123456789ClientSecret',
};

const login = (change: Partial<AppCredentials> = {}) =>
	checkedLogin({ ...given, ...change }, 'account_credentials');

function refusal(change: Parameters<typeof login>[0]): Error | undefined {
	try {
		login(change);
		return undefined;
	} catch (error) {
		return error as Error;
	}
}

describe('credentials', () => {
	it('are taken without the spaces that come with copying', () => {
		expect(
			login({
				accountId: ' AccountId_0123456789AB\n',
				clientSecret: '\tClientSecret0123456789ClientSecret ',
			}),
		).toEqual(login());
	});

	const FIELDS = [
		['accountId', 'account ID'],
		['clientId', 'client ID'],
		['clientSecret', 'client secret'],
	] as const;

	it.each(FIELDS)('are refused without %s', (name, label) => {
		for (const empty of ['', '  ', undefined, null, 17]) {
			const error = refusal({ [name]: empty });
			expect(error).toBeInstanceOf(ZoomInvalidInputError);
			expect(error).toMatchObject({ field: name, message: `The ${label} is missing` });
		}
	});

	it.each(FIELDS)('are refused when %s cannot be right, without repeating it', (name, label) => {
		for (const odd of [
			'two words',
			'line\nbreak',
			'Ümlaut',
			'nul\0',
			'={{ $json.secret }}',
			'"quoted"',
			'<pasted>',
		]) {
			const error = refusal({ [name]: odd });
			expect(error).toBeInstanceOf(ZoomInvalidInputError);
			expect(error).toMatchObject({ field: name });
			expect(error?.message).toMatch(
				new RegExp(`^The ${label} contains a space, a quote or another character`),
			);
			expect(error?.message).not.toContain(odd);
		}
	});

	it('are refused with an email address for the account', () => {
		const error = refusal({ accountId: 'ana@example.com' });
		expect(error).toMatchObject({
			field: 'accountId',
			message: expect.stringContaining('is an email address'),
		});
		expect(error?.message).not.toContain('ana');
	});

	it('are refused when the client ID would break the header it is sent in', () => {
		expect(refusal({ clientId: 'client:id' })).toMatchObject({
			field: 'clientId',
			message: expect.stringContaining('colon'),
		});
	});

	it('are refused for a cloud that Zoom does not have', () => {
		expect(refusal({ environment: 'china' as never })).toMatchObject({
			field: 'environment',
			message: expect.stringContaining('commercial or government'),
		});
	});

	it('need no account for an app that logs in as itself', () => {
		expect(checkedLogin({ ...given, accountId: '' }, 'client_credentials')).toMatchObject({ accountId: '' });
	});
});

describe('the keys in Redis', () => {
	it('begin with the one prefix and hash tag, and tell nothing', () => {
		expect(accountKey(given)).toMatch(/^n8n-zoom:\{[0-9a-f]{32}\}$/);
		expect(tokenSlot(login())).toMatch(/^n8n-zoom:\{[0-9a-f]{32}\}:token:account_credentials:[0-9a-f]{16}$/);
		for (const part of [given.accountId, given.clientId, given.clientSecret]) {
			expect(tokenSlot(login())).not.toContain(part);
		}
	});

	it('are the same in every version, so that an upgrade loses neither token nor limits', () => {
		expect(accountKey(given)).toBe('n8n-zoom:{62a61169d8370bc2933a22184ccedd75}');
		expect(tokenSlot(login())).toBe(`${accountKey(given)}:token:account_credentials:6829180fc638a4aa`);
	});

	it('are the same in every process, with and without spaces', () => {
		for (const field of ['accountId', 'clientId'] as const) {
			expect(accountHash({ ...given, [field]: ` ${given[field]} ` })).toBe(accountHash(given));
		}
	});

	it.each([
		['cloud', { environment: 'government' }],
		['account', { accountId: 'another' }],
		['app', { clientId: 'another' }],
	] as const)('differ by %s', (_, change) => {
		expect(accountKey({ ...given, ...change })).not.toBe(accountKey(given));
	});

	it('are the same for a new secret but for the token, so that limits go on and old tokens are not met', () => {
		const rotated = { ...given, clientSecret: 'another' };
		expect(accountKey(rotated)).toBe(accountKey(given));
		expect(tokenSlot(login(rotated))).not.toBe(tokenSlot(login()));
	});

	it('differ by the way of logging in', () => {
		expect(tokenSlot(checkedLogin(given, 'client_credentials'))).not.toBe(tokenSlot(login()));
	});

	it('cannot be confused by moving a character from one field to the next', () => {
		const one = { ...given, accountId: 'ab', clientId: 'c' };
		const other = { ...given, accountId: 'a', clientId: 'bc' };
		expect(accountKey(one)).not.toBe(accountKey(other));
	});
});
