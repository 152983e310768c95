/**
 * Zoom's business codes in words a person can act on (meanings: Zoom's OpenAPI documents). `what` says what happened to
 * the subject of the item; without it Zoom's own message stands. `next` says what to do.
 */
export interface Refusal {
	what?: (subject: string) => string;
	next: string;
}

const seats =
	'Free a license, buy more in Zoom under Account Management → Billing, or choose the user type Basic.';
const pending =
	'The person has not accepted the invitation yet. A pending user can be disassociated, not deleted or changed; try again once the invitation is accepted.';

const permission =
	'Check that the role of the person who made the Zoom app has the permission for this, and that the plan of the account includes it.';

export const REFUSALS: Readonly<Record<number, Refusal>> = {
	200: { next: permission },
	300: { next: 'Correct the named field and run the item again.' },
	1000: {
		next: 'Whoever manages a call queue or is the operator of an auto receptionist cannot be removed: make somebody else that in Zoom under Phone System Management. The email of an admin is changed by the owner in Zoom’s web portal.',
	},
	1001: {
		what: (subject) => `Zoom knows no ${subject} in this account`,
		next: 'Check the email address or ID. A user of another Zoom account, or one who was deleted, cannot be reached.',
	},
	1005: {
		what: (subject) => `There is a Zoom account for ${subject} already`,
		next: 'Use Update for users of your account. For a person with a Zoom account elsewhere, invite them in Zoom’s User Management.',
	},
	1009: {
		what: (subject) => `There is an active Zoom account for ${subject} already`,
		next: 'Use Update for users of your account. For a person with a Zoom account elsewhere, invite them in Zoom’s User Management.',
	},
	1010: {
		what: (subject) => `The ${subject} belongs to another Zoom account`,
		next: 'Use the credentials of that account, or check the ID.',
	},
	1107: {
		next: 'The email domain is managed or blocked in the account: delete the user instead of disassociating, or change the domain settings in Zoom.',
	},
	1108: { next: seats },
	1116: {
		next: 'The account only allows certain email domains. An admin can change that in Zoom’s settings.',
	},
	1117: {
		next: 'Admins are changed in Zoom’s web portal by the account owner. Take the admin role away first.',
	},
	1120: { next: pending },
	2033: { next: seats },
	2034: { next: seats },
	2038: { next: seats },
	3301: {
		next: 'None was made, it was deleted or lies in the trash (Recover brings it back within 30 days), or Zoom is still working on it: that takes about twice as long as the meeting.',
	},
	3322: {
		next: 'Check the ID. Only a meeting that was recorded to the cloud with an audio transcript has one, once Zoom has written it.',
	},
	3412: { next: seats },
	2300: {
		next: 'Zoom does not know this address. Check the IDs, and the environment (Commercial or Government) of the credential.',
	},
	3001: {
		what: (subject) => `Zoom knows no ${subject}, or it has expired`,
		next: 'Check the ID. Past instances need the UUID of the instance. With OAuth2 the meetings of other hosts are out of reach, unless the person who connected is an admin.',
	},
};

/** What to do where Zoom's code is unknown, or there is none. @param status HTTP; undefined where Zoom took the call */
export function nextByStatus(status = 200): string {
	if (status >= 500)
		return 'Something failed at Zoom. Run it again later; status.zoom.us tells about outages.';
	switch (status) {
		case 401:
		case 403:
			return permission;
		case 404:
		case 410:
			return 'It was deleted or has ended, or it belongs to another Zoom account. Look for it in Zoom and check the ID.';
		case 409:
			return 'It is in a state in Zoom that does not allow this. Look at it in Zoom, then run the item again.';
		case 429:
			return 'Other workflows or apps use the same limits of the account. Run the item again later.';
		default:
			return status < 300
				? 'Look in Zoom what became of it, then run the item again.'
				: 'Check the values of the item against what Zoom says, then run it again.';
	}
}
