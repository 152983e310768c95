import type { Locator, Page } from 'playwright-core';

/** What came of the lists of an open panel. */
export interface Lists {
	/** How many were opened. */
	readonly opened: number;
	readonly findings: readonly string[];
}

/** Opens each searchable list, top down, and chooses its first entry: what a list below shows may hang on it. */
export async function chooseFromLists(page: Page, panel: Locator): Promise<Lists> {
	const findings: string[] = [];
	const fields = panel.locator('[data-test-id^="resource-locator-"]');
	let opened = 0;
	for (let index = 0; index < (await fields.count()); index += 1) {
		const field = fields.nth(index);
		const input = field.locator('[data-test-id="rlc-input"]');
		// What is typed in has no list.
		if ((await input.getAttribute('readonly')) === null) continue;
		opened += 1;
		const name = (await field.getAttribute('data-test-id'))?.replace('resource-locator-', '') ?? '';
		const trouble = await chooseFirst(page, input);
		if (trouble !== undefined) findings.push(`the list of "${name}" ${trouble}`);
	}
	return { opened, findings };
}

/** @returns why there was nothing to choose */
async function chooseFirst(page: Page, input: Locator): Promise<string | undefined> {
	await input.scrollIntoViewIfNeeded();
	await input.click();
	const entry = page.locator('[data-test-id="rlc-item"]:visible').first();
	const error = page.locator('[data-test-id="rlc-error-container"]:visible').first();
	const nothing = page.getByText('No results', { exact: true });
	await entry.or(error).or(nothing).first().waitFor();
	if (!(await entry.isVisible())) {
		const trouble = (await error.isVisible()) ? `says: ${await error.innerText()}` : 'is empty';
		await input.click(); // Closes it.
		return trouble;
	}
	await entry.click();
	await entry.waitFor({ state: 'hidden' });
	return undefined;
}
