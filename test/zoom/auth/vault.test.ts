import fc from 'fast-check';
import { Vault } from '../../../zoom/auth/vault';

const KEY = 'n8n-zoom:{account}:token';
const vault = new Vault('the client secret');

it('opens what it sealed', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, key) => {
			expect(vault.open(vault.seal(text, key), key)).toBe(text);
		}),
	);
});

it('opens what another process sealed with the same secret', () => {
	expect(new Vault('the client secret').open(vault.seal('token', KEY), KEY)).toBe('token');
});

it('opens what another version sealed', () => {
	const blob = 'AVaJZYl0JrNWVRRzHspZct4Q/2Jcq4l+Aw8kyJNlt4jUYtvfsycMfc4SrtE=';
	expect(vault.open(blob, 'n8n-zoom:{account}:token')).toBe('an access token');
});

it('does not open with another secret', () => {
	expect(new Vault('the rotated secret').open(vault.seal('token', KEY), KEY)).toBeUndefined();
});

it('does not open in another place', () => {
	expect(vault.open(vault.seal('token', KEY), 'n8n-zoom:{other}:token')).toBeUndefined();
});

it('does not open when any single bit was changed', () => {
	const blob = Buffer.from(vault.seal('an access token', KEY), 'base64');
	for (let bit = 0; bit < blob.length * 8; bit++) {
		const changed = Buffer.from(blob);
		changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		expect(vault.open(changed.toString('base64'), KEY)).toBeUndefined();
	}
});

it('does not open what was cut, made longer or is something else', () => {
	const blob = vault.seal('an access token', KEY);
	for (let length = 0; length < blob.length; length++) {
		expect(vault.open(blob.slice(0, length), KEY)).toBeUndefined();
	}
	for (const other of [`${blob}A`, `${blob}\n`, ` ${blob}`, '', 'AQ==', '{"kind":"token"}', '\0']) {
		expect(vault.open(other, KEY)).toBeUndefined();
	}
});

it('throws at nothing that could be in Redis', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (blob) => {
			expect(vault.open(blob, KEY)).toBeUndefined();
		}),
	);
});

it('seals the same text differently each time, version byte first', () => {
	const blobs = Array.from({ length: 100 }, () => vault.seal('token', KEY));
	expect(new Set(blobs).size).toBe(100);
	for (const blob of blobs) expect(Buffer.from(blob, 'base64')[0]).toBe(1);
});

it('shows neither the text nor the secret', () => {
	const blob = Buffer.from(vault.seal('an access token', KEY), 'base64').toString('latin1');
	expect(blob).not.toContain('access');
	expect(blob).not.toContain('secret');
});
