import type { LookedPart } from '../looks/part';
import { textOrNumber } from '../../values';
import { isLookedField, LOOKED_FIELDS, MANAGER } from './fields';
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
		const byName = Object.fromEntries(fields);
		// Somebody else may have got the address of the manager since.
		const manager = directory.withEmail(String(byName[MANAGER] ?? ''))?.key;
		return {
			text: JSON.stringify([[...fields].sort(), manager]),
			fields: byName,
			isTrueOf(now) {
				const { changes, leftAside } = wantedProfile(person, now, directory);
				return changes.length === 0 && leftAside === '';
			},
		};
	},
};
