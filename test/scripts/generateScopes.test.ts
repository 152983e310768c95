import { readFileSync } from 'node:fs';
import { generateScopes, SCOPES_PAGE } from '../../scripts/generate-scopes';
import { scopeFor } from '../../zoom/verify/scopes';

describe('docs/scopes.md', () => {
	it('says what the code says: else run npx tsx scripts/generate-scopes.ts', () => {
		expect(generateScopes()).toBe(readFileSync(SCOPES_PAGE, 'utf8'));
	});
});

describe('the scope to add', () => {
	const need = {
		of: 'GET /things',
		granular: ['thing:read:list:master', 'thing:read:list', 'thing:read:list:admin'],
		classic: ['phone_thing:read:admin', 'thing:write:admin', 'thing:read:admin', 'thing:read'],
	};

	it('is the one for the account, or for the person, that allows least', () => {
		expect(scopeFor(need, 'granular', true)).toBe('thing:read:list:admin');
		expect(scopeFor(need, 'granular', false)).toBe('thing:read:list');
		expect(scopeFor(need, 'classic', true)).toBe('thing:read:admin');
		expect(scopeFor(need, 'classic', false)).toBe('thing:read');
	});

	it('is of meetings where Zoom’s document names one of Zoom Phone', () => {
		const recordings = {
			of: 'GET /meetings/{meetingId}/recordings',
			granular: [],
			classic: ['recording:read', 'phone_recording:read:admin'],
		};
		expect(scopeFor(recordings, 'classic', true)).toBe('recording:read:admin');
		expect(scopeFor(recordings, 'classic', false)).toBe('recording:read');
	});

	it('is undefined where Zoom names none', () => {
		expect(scopeFor({ ...need, classic: [] }, 'classic', true)).toBeUndefined();
	});
});
