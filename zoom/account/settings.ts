import { isRecord, type ZoomRecord } from '../values';

/** Settings as Zoom shows them: sections with settings in them, under Zoom's own names. */

/** One setting: `in_meeting.waiting_room`, and what it is set to. A list is one value. */
export interface Setting {
	readonly path: string;
	readonly value: unknown;
}

/** Every setting in a tree, however deep. A section without settings is none. */
export function settingsIn(tree: ZoomRecord, within = ''): Setting[] {
	return Object.entries(tree).flatMap(([name, value]) => {
		const path = within === '' ? name : `${within}.${name}`;
		return isRecord(value) ? settingsIn(value, path) : [{ path, value }];
	});
}

/** What a tree has at a path; undefined where it shows none. */
export function settingAt(tree: ZoomRecord, path: string): unknown {
	let at: unknown = tree;
	for (const name of path.split('.')) at = isRecord(at) && Object.hasOwn(at, name) ? at[name] : undefined;
	return at;
}

/** A tree that holds only these settings. */
export function treeOf(settings: readonly Setting[]): ZoomRecord {
	const tree: ZoomRecord = {};
	for (const { path, value } of settings) {
		const names = path.split('.');
		const last = names.pop() ?? '';
		let at = tree;
		for (const name of names) {
			const inner = Object.hasOwn(at, name) ? at[name] : undefined;
			const next: ZoomRecord = isRecord(inner) ? inner : {};
			define(at, name, next);
			at = next;
		}
		define(at, last, value);
	}
	return tree;
}

/** A name such as `__proto__` is a name like any other. */
function define(record: ZoomRecord, name: string, value: unknown): void {
	Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The order of names, and of the entries of a list of texts, says nothing. */
export const isSameSetting = (one: unknown, other: unknown): boolean =>
	JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/** The same value with names in alphabetical order, and lists of texts and numbers too. */
export function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) {
		const items = value.map(inOrder);
		const plain = items.every((item) => typeof item === 'string' || typeof item === 'number');
		return plain ? [...items].sort((a, b) => byText(String(a), String(b))) : items;
	}
	if (!isRecord(value)) return value;
	const sorted: ZoomRecord = {};
	for (const name of Object.keys(value).sort(byText)) define(sorted, name, inOrder(value[name]));
	return sorted;
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Of what was set: what Zoom then shows otherwise. What it does not show at all is not among them. */
export const notTaken = (wanted: ZoomRecord, shown: ZoomRecord): string[] =>
	settingsIn(wanted)
		.filter(({ path, value }) => {
			const now = settingAt(shown, path);
			return now !== undefined && !isSameSetting(now, value);
		})
		.map(({ path }) => path);
