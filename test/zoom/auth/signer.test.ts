import { ZoomInvalidInputError } from '../../../zoom/errors';
import { signerFor } from '../../../zoom/auth/signer';
import { credentials } from './support';

const plan = 'ana@example.com will lose the account';
const signature = signerFor(credentials)(plan);

it('signs a text alike in every process, and shows nothing of it or of the secret', () => {
	expect(signature).toMatch(/^[\w-]{43}$/);
	const sign = signerFor({ ...credentials, clientSecret: ` ${credentials.clientSecret} ` });
	expect([sign(plan), sign(plan)]).toEqual([signature, signature]);
});

it('signs alike in every version, so that a plan made before an upgrade can still be applied', () => {
	expect(signature).toBe('lmhhcUGclv2a-3dsm8ITC55Rd18yXFWOzDtx67w3m-E');
});

it.each([
	['text', credentials, `${plan}.`],
	['secret', { ...credentials, clientSecret: 'rotated' }, plan],
	['account', { ...credentials, accountId: 'another' }, plan],
	['app', { ...credentials, clientId: 'another' }, plan],
	['cloud', { ...credentials, environment: 'government' }, plan],
] as const)('gives another signature for another %s', (_, given, text) => {
	expect(signerFor(given)(text)).not.toBe(signature);
});

it('needs a secret, and says so only when it has to sign', async () => {
	const sign = signerFor({ ...credentials, clientSecret: ' ' });
	expect(() => sign(plan)).toThrow(ZoomInvalidInputError);
	await expect(Promise.resolve(plan).then(sign)).rejects.toMatchObject({ field: 'clientSecret' });
	expect(() => sign(plan)).toThrow('The client secret is missing');
});
