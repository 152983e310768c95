import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvFile, realAccount } from '../../demo/account';

const complete = { ZOOM_ACCOUNT_ID: 'acc', ZOOM_CLIENT_ID: 'id', ZOOM_CLIENT_SECRET: 's3cret' };

describe('the real account of npm start -- --real', () => {
	it('becomes the fields of the Server-to-Server credential, with a Pro plan at zoom.us unless said otherwise', () => {
		expect(realAccount(complete)).toEqual({
			accountId: 'acc',
			clientId: 'id',
			clientSecret: 's3cret',
			environment: 'commercial',
			plan: 'pro',
		});
		expect(realAccount({ ...complete, ZOOM_PLAN: 'business', ZOOM_ENVIRONMENT: 'government' })).toMatchObject(
			{
				environment: 'government',
				plan: 'business',
			},
		);
	});

	it('names every value that is missing or blank, and says where to put them', () => {
		const incomplete = { ...complete, ZOOM_CLIENT_ID: ' ', ZOOM_ACCOUNT_ID: undefined };
		expect(() => realAccount(incomplete)).toThrow(/ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID\. .*\.env/);
	});

	it('never repeats the secret in a complaint', () => {
		for (const bad of [{ ZOOM_PLAN: 's3cret-plan' }, { ZOOM_ACCOUNT_ID: '' }]) {
			expect(() => realAccount({ ...complete, ...bad })).toThrow(/^(?!.*s3cret)/s);
		}
	});

	describe('and its .env file', () => {
		let folder: string;
		beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zoom-env-'))));
		afterEach(() => {
			rmSync(folder, { recursive: true });
		});

		it('is read without touching the environment of this process', () => {
			writeFileSync(join(folder, '.env'), '# a comment\nZOOM_CLIENT_SECRET="from file"\n');
			expect(readEnvFile(folder, {})['ZOOM_CLIENT_SECRET']).toBe('from file');
			expect(process.env['ZOOM_CLIENT_SECRET']).toBeUndefined();
		});

		it('gives way to what the shell says', () => {
			writeFileSync(join(folder, '.env'), 'ZOOM_CLIENT_ID=file\n');
			expect(readEnvFile(folder, { ZOOM_CLIENT_ID: 'shell' })['ZOOM_CLIENT_ID']).toBe('shell');
		});

		it('may be absent', () => {
			expect(readEnvFile(folder, { A: 'b' })).toEqual({ A: 'b' });
		});
	});
});
