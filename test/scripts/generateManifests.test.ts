import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { generateManifests } from '../../scripts/generate-manifests';

interface Manifest {
	readonly display_information: { readonly display_name: string };
	readonly oauth_information: {
		readonly usage: string;
		readonly development_redirect_uri: string;
		readonly oauth_allow_list: readonly string[];
		readonly scopes: ReadonlyArray<{ readonly scope: string; readonly optional: boolean }>;
	};
}

describe.each(generateManifests())('%s', (path, text) => {
	const { oauth_information: login, display_information: shown } = JSON.parse(text) as Manifest;
	const scopes = login.scopes.map(({ scope }) => scope);

	it('says what the code says: else run npx tsx scripts/generate-manifests.ts', () => {
		expect(readFileSync(path, 'utf8')).toBe(text);
	});

	it('has what Zoom accepts: one kind of scopes, each once, one of them not optional, a short name', () => {
		const kind = basename(path).startsWith('admin') ? /:admin$/ : /^(?!.*:(admin|master)$)/;
		expect(scopes.filter((scope) => !kind.test(scope))).toEqual([]);
		expect(new Set(scopes).size).toBe(scopes.length);
		expect(login.scopes.filter(({ optional }) => !optional)).toHaveLength(1);
		expect(shown.display_name.length).toBeLessThan(50);
		expect(login.oauth_allow_list).toEqual([login.development_redirect_uri]);
	});

	it('has the scopes of meetings and recordings, of which an app of either kind can do something', () => {
		expect(scopes.map((scope) => scope.replace(/:admin$/, ''))).toEqual(
			expect.arrayContaining(['meeting:write:meeting', 'cloud_recording:read:list_recording_files']),
		);
	});
});
