import type { ICredentialType } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { n8n as shipped } from '../../package.json';
import type { N8nClient } from '../../demo/n8n/client';
import type { Editor } from './editor';
import { findingsIn } from './findings';
import type { Seen } from './stops';

/** The credentials of this package as n8n has them. */
export async function ourCredentials(client: N8nClient): Promise<ICredentialType[]> {
	const all = await client.request<ICredentialType[]>('GET', '/types/credentials.json');
	const files = shipped.credentials.map((file) =>
		(/([^/]+)\.credentials\.js$/.exec(file)?.[1] ?? '').toLowerCase(),
	);
	return all.filter(({ name }) => files.includes(name.toLowerCase()));
}

/** Opens a new credential as a person does. @returns its dialog */
export async function openCredential({ page, origin }: Editor, displayName: string): Promise<Locator> {
	await page.goto(`${origin}/home/credentials/create`);
	await page.locator('[data-test-id="new-credential-type-select"] input').first().fill(displayName);
	await page.locator('[data-test-id="new-credential-type-select-option"]', { hasText: displayName }).click();
	await page.locator('[data-test-id="new-credential-type-button"]').click();
	const dialog = page.locator('[data-test-id="editCredential-modal"]');
	await dialog.locator('[data-test-id="credential-save-button"]').waitFor();
	return dialog;
}

/** Opens each credential, and tells what is wrong with it. */
export async function openCredentials(
	editor: Editor,
	client: N8nClient,
	tell: (seen: Seen) => void = () => undefined,
): Promise<Seen[]> {
	const all: Seen[] = [];
	for (const { displayName } of await ourCredentials(client)) {
		const dialog = await openCredential(editor, displayName);
		const findings = [...(await findingsIn(dialog)), ...editor.newErrors()];
		const seen = { title: `Credential: ${displayName}`, lists: 0, findings };
		all.push(seen);
		tell(seen);
	}
	return all;
}
