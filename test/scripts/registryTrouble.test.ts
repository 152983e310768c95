import { registryTrouble } from '../../scripts/registryTrouble.mjs';

describe('what is said when npm fails', () => {
	it.each([
		['npm error code ENOTFOUND\nnpm error network request to https://r.example/n8n failed', 'ENOTFOUND'],
		['npm error code ECONNREFUSED', 'ECONNREFUSED'],
		['npm error network read ETIMEDOUT', 'ETIMEDOUT'],
	])('is one line where the registry cannot be reached: %j', (output, code) => {
		expect(registryTrouble(output)).toBe(
			`npm's registry cannot be reached (${code}). Check the internet connection, or set npm's registry or proxy, then start again.`,
		);
	});

	it.each(['npm error code E404', 'npm error code ERESOLVE', 'XENOTFOUNDX', ''])(
		'is what npm wrote for %j',
		(output) => {
			expect(registryTrouble(output)).toBeUndefined();
		},
	);
});
