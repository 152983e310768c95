import type { Locator } from 'playwright-core';

/** What is wrong with the texts of what is open, in words. */
export async function findingsIn(place: Locator): Promise<string[]> {
	const { leaves, typed, labels } = await place.evaluate(readTexts);
	return [
		...[...leaves, ...typed].filter((text) => BROKEN.test(text)).map((text) => `a text reads "${text}"`),
		...labels.filter(({ text }) => text === '').map(({ about }) => `a field has no name: ${about}`),
		...labels.filter(({ isCut }) => isCut).map(({ text }) => `a name is cut off: ${text}`),
	];
}

/**
 * What is marked as wrong though a person has done nothing wrong yet.
 * @param required names of the fields that a person still has to fill in
 * @param isNodeMarked whether the canvas shows the node as not ready
 */
export async function marksIn(
	panel: Locator,
	required: ReadonlySet<string>,
	isNodeMarked: boolean,
): Promise<string[]> {
	const marked = await panel.locator('[data-test-id="parameter-issues"]').evaluateAll(readNames);
	if (isNodeMarked && marked.length === 0) return ['it is marked as not ready, and no field says why'];
	// n8n may show its switch for expressions beside the name.
	const isRequired = (text: string): boolean => [...required].some((name) => text.startsWith(name));
	return marked
		.filter((text) => !isRequired(text))
		.map((text) => `it is marked as wrong as it is new: ${text}`);
}

/** Runs in the browser: the name of the field that each mark stands beside. */
function readNames(marks: Element[]): string[] {
	return marks.map((mark) => {
		let field: Element | null = mark;
		while (field !== null && field.querySelector('label') === null) field = field.parentElement;
		return (field?.querySelector('label')?.textContent ?? '').trim();
	});
}

/** What a mistake in a text looks like. */
const BROKEN = /\bundefined\b|\[object Object\]|\bNaN\b/;

interface Texts {
	readonly leaves: string[];
	/** In fields. */
	readonly typed: string[];
	readonly labels: Array<{ readonly text: string; readonly about: string; readonly isCut: boolean }>;
}

/** Runs in the browser, so it knows nothing outside of itself, and names no function: tools that transpile it would add to it. */
function readTexts(place: Element): Texts {
	return {
		leaves: Array.from(place.querySelectorAll('*'))
			.filter((element) => element.children.length === 0 && element.getClientRects().length > 0)
			.map((element) => element.textContent.trim()),
		typed: Array.from(place.querySelectorAll<HTMLInputElement>('input, textarea')).flatMap((field) => [
			field.value,
			field.placeholder,
		]),
		labels: Array.from(place.querySelectorAll('label'))
			.filter((label) => label.getClientRects().length > 0)
			.map((label) => ({
				text: label.textContent.trim(),
				about: label.parentElement?.outerHTML.slice(0, 200) ?? '',
				isCut: [label, ...Array.from(label.querySelectorAll('*'))].some(
					(element) =>
						element.scrollWidth > element.clientWidth + 1 &&
						getComputedStyle(element).textOverflow === 'ellipsis',
				),
			})),
	};
}
