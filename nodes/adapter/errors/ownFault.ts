/** What a person reads of an error that nobody foresaw: never JavaScript's own words, which help nobody but us. */

/** As package.json says. */
export const REPOSITORY = 'https://github.com/n8n-nodes-zoom-automation/n8n-nodes-zoom-automation';
/** `bugs.url` of package.json. */
export const REPORT_AT = `${REPOSITORY}/issues`;

const MAX_FRAMES = 3;
/** Characters. */
const MAX_LINE = 1_000;
const OURS = ['nodes', 'zoom', 'credentials'];

/** A file of ours in a line of a stack, without where n8n is installed. */
function ownPlace(line: string): string[] {
	const parts = line.slice(0, MAX_LINE).split(/[\\/]/);
	const at = parts.findLastIndex((part) => OURS.includes(part));
	const place = parts.slice(at).join('/').replace(/\)$/, '');
	return at < 0 || place.includes('node_modules') || !/^[\w./-]+\.[jt]s:\d+:\d+$/.test(place) ? [] : [place];
}

/** Whether the error is n8n's own, or of the system beneath it: those say what they mean. */
export function isForeign(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	// n8n may have loaded n8n-workflow a second time: its classes are not ours then.
	if ('level' in error && 'tags' in error) return true;
	return 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}

/** A fault of the package itself, with what a report needs: no message and no value, since both may be of the account. */
export function ownFault(error: unknown): { readonly message: string; readonly next: string } {
	const name = error instanceof Error && /^\w{1,60}$/.test(error.name) ? error.name : typeof error;
	const frames = (error instanceof Error ? (error.stack ?? '') : '')
		.split('\n')
		.flatMap(ownPlace)
		.slice(0, MAX_FRAMES);
	return {
		message: 'This is a fault in the package n8n-nodes-zoom-automation, not in your workflow',
		next: `Report it at ${REPORT_AT} with the operation, its settings and this: ${[name, ...frames].join(', ')}.`,
	};
}
