import { ZoomUnconfirmedError } from '../../errors';
import { textOrNumber } from '../../values';
import { asTyped } from '../../values/excerpt';
import type { Calls } from '../calls/lookUp';
import type { Change } from '../model/planRow';
import { isSameValue } from '../model/sameValue';
import { fieldInWords } from '../model/words';

/** How often to check whether Zoom shows what it took, and how long to wait in between, ms. */
const LOOKS = 3;
const PAUSE_MS = 1_000;

export interface ConfirmTools {
	readonly zoom: Calls;
	/** ms */
	readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Zoom's answer to PATCH says nothing: done is what the profile then shows (docs/zoom-facts.md#manager-by-address).
 * @param changes of fields that a look shows
 * @throws ZoomError; ZoomUnconfirmedError that says what Zoom shows instead
 */
export async function confirmProfile(
	userId: string,
	changes: readonly Change[],
	{ zoom, sleep }: ConfirmTools,
): Promise<void> {
	if (changes.length === 0) return;
	for (let look = 1; ; look++) {
		const record = await zoom.request('GET /users/{userId}', { userId });
		const others = changes
			.map(({ field, to }) => ({ field, to, now: textOrNumber(record[field]) }))
			.filter(({ field, to, now }) => !isSameValue(field, now, to));
		if (others.length === 0) return;
		if (look === LOOKS) {
			const shown = others.map(
				({ field, now }) =>
					`${now === '' ? 'no' : 'the'} ${fieldInWords(field)}${now === '' ? '' : ` "${asTyped(now)}"`}`,
			);
			throw new ZoomUnconfirmedError(`Zoom took the change, but shows ${shown.join(', ')}`);
		}
		await sleep(PAUSE_MS);
	}
}
