import type { LookedPart } from '../looks/part';
import { textOrNumber } from '../../values';
import { isLookedField, LOOKED_FIELDS } from './fields';
import { wantedProfile } from './wanted';

/** What Zoom shows of a profile only with the user alone. */
export const PROFILE_OF_USER: LookedPart = {
	name: 'profile',
	has: isLookedField,
	async look({ key }, zoom) {
		const record = await zoom.request('GET /users/{userId}', { userId: key });
		const shown = LOOKED_FIELDS.map((field) => [field, textOrNumber(record[field])] as const);
		return Object.fromEntries(shown.filter(([, value]) => value !== ''));
	},
	saidBy(person, user, directory) {
		const { fields } = wantedProfile(person, user, directory);
		if (fields.length === 0) return undefined;
		return {
			text: JSON.stringify([...fields].sort()),
			fields: Object.fromEntries(fields),
			isTrueOf(now) {
				const { changes, leftAside } = wantedProfile(person, now, directory);
				return changes.length === 0 && leftAside === '';
			},
		};
	},
};
