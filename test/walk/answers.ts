import type { Page, Response } from 'playwright-core';
import { isRecord } from '../../zoom/values';

/** Where the editor asks for what a drop-down or a mapper shows. Lists that a person opens are looked at on the page. */
const CHOICES = /\/rest\/dynamic-node-parameters\/(?:options|resource-mapper-fields)/;

/** Listens to what the editor is told while a panel is open. */
export function answersOf(page: Page): { findings(): Promise<string[]> } {
	const last = new Map<string, Response>();
	const listen = (response: Response): void => {
		if (CHOICES.test(response.url())) last.set(methodOf(response), response);
	};
	page.on('response', listen);
	return {
		async findings() {
			page.off('response', listen);
			const all = await Promise.all(
				[...last].map(async ([method, response]) => await troubleOf(method, response)),
			);
			return all.filter((one) => one !== undefined);
		},
	};
}

function methodOf(response: Response): string {
	const asked: unknown = response.request().postDataJSON();
	return isRecord(asked) ? String(asked['methodName']) : '';
}

async function troubleOf(method: string, response: Response): Promise<string | undefined> {
	const answer = await response.text();
	if (!response.ok()) return `"${method}" answered ${response.status()}: ${answer.slice(0, 200)}`;
	const { data } = JSON.parse(answer) as { data?: unknown };
	const { fields: choices = data, emptyFieldsNotice = '' } = isRecord(data) ? data : {};
	// An empty mapper may say why.
	const isFine = (Array.isArray(choices) && choices.length > 0) || emptyFieldsNotice !== '';
	return isFine ? undefined : `"${method}" found nothing to choose`;
}
