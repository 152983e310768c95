import type { LookedPart } from '../looks/part';
import { addOnField, isAddOn } from './fields';
import { addOnsShown } from './shown';
import { wantedAddOns } from './wanted';

/** Add-on licenses, which Zoom shows in the settings of each user. */
export const ADD_ONS_OF_USER: LookedPart = {
	name: 'addOns',
	has: isAddOn,
	look: async ({ key }, zoom) =>
		addOnsShown(await zoom.request('GET /users/{userId}/settings', { userId: key })),
	saidBy({ addOns: written }, _user, { addOns: managed }) {
		if (written === undefined) return undefined;
		const { named } = written;
		return {
			text: JSON.stringify([[...managed].sort(), named.map(({ name }) => name).sort()]),
			fields: Object.fromEntries(named.map(({ kind, name }) => [addOnField(kind), name])),
			isTrueOf(user) {
				const { changes, undecided } = wantedAddOns(written, user, managed);
				return changes.length === 0 && !undecided;
			},
		};
	},
};
