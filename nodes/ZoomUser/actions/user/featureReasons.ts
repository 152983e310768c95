import { NO_SEATS, NO_SUCH_USER } from '../../../../zoom/account/featureCalls';
import { entryOf } from '../../../../zoom/values';

/** What to do about each of Zoom's reasons for leaving somebody out of a change of licenses. */
const NEXT: Readonly<Record<string, string>> = {
	[NO_SUCH_USER]:
		'Check the address or ID. A user of another Zoom account, or one who was deleted, cannot be reached.',
	'Have upcoming events':
		'The person has events with this license: hand them over or cancel them in Zoom first.',
	'Unpaid user': 'Give the person the user type Licensed first.',
	[NO_SEATS]: 'Take the license away from somebody, or buy more in Zoom under Account Management → Billing.',
	"Can't update for Zoom One users":
		'The person’s Workplace plan decides about this license: change that plan.',
	"Can't update for free users": 'Give the person the user type Licensed first.',
	"Can't update for Zoom United users":
		'The person’s Zoom United plan decides about this license: change that plan.',
	"Can't update for Zoom Room users": 'Zoom Rooms are licensed in Zoom’s Room Management.',
	'Not allowed to add basic users':
		'The account takes no more Basic users: ask Zoom, or choose another user type.',
	"Can't update for non-SSO users": 'The license needs somebody who signs in by single sign-on.',
};

/** @param reason in Zoom's words */
export const featureAdvice = (reason: string): string =>
	entryOf(NEXT, reason) ?? 'Look at the user in Zoom, then run the item again.';
