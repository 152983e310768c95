import {
	fallbackWhen,
	field,
	isRefusal,
	lacksScope,
	type N8n,
	rephraseRefusals,
	routeFor,
	type SessionType,
	shownWhen,
	type Zoom,
} from '../adapter/kit';
import { asTyped } from '../../zoom/values/excerpt';
import { ZoomInvalidInputError } from '../../zoom/errors';
import { registeredFor } from '../../zoom/meetings/occurrence';
import type { Expected } from '../../zoom/reports/attendance';
import { recordsIn, textOrNumber, type ZoomRecord } from '../../zoom/values';

/** "Expected Attendees": whom to look for among those who came. */

const NOBODY = { name: 'Nobody', value: 'nobody' } as const;
const LIST = { name: 'People in a List', value: 'list' } as const;
const REGISTRANTS = {
	name: 'Registrants',
	value: 'registrants',
	description: 'The people whose registration was approved',
} as const;
const INVITEES = {
	name: 'Invitees',
	value: 'invitees',
	description: 'The people Zoom lists as invitees of the meeting',
} as const;

/** Zoom has invitees of meetings only. */
export const expectedParameters = (type: SessionType) => ({
	compareWith: field.options({
		displayName: 'Expected Attendees',
		description: 'Whom to look for among those who came; people who are not found are no-shows',
		options: type === 'meeting' ? [INVITEES, NOBODY, LIST, REGISTRANTS] : [NOBODY, LIST, REGISTRANTS],
		default: 'nobody',
	}),
	expectedEmails: shownWhen(
		{ compareWith: ['list'] },
		field.textList({
			displayName: 'Expected People',
			description:
				'Email addresses, separated by commas. With a name, guests whose address Zoom hides are found too.',
			placeholder: 'e.g. ana@example.com, Ben Roy <ben@example.com>',
		}),
	),
});

export interface ExpectedWanted {
	compareWith: 'nobody' | 'list' | 'registrants' | 'invitees';
	expectedEmails: readonly string[];
}

/** @param id the number of the meeting or webinar. @returns undefined when nobody in particular was expected */
export async function expectedOf(
	zoom: Zoom,
	type: SessionType,
	id: string,
	{ compareWith, expectedEmails }: ExpectedWanted,
	instance: Instance,
): Promise<Expected[] | undefined> {
	switch (compareWith) {
		case 'registrants':
			return (await registrantsOf(zoom, type, id, instance))?.map(registrant);
		case 'invitees':
			return await inviteesOf(zoom, id);
		case 'list':
			return expectedEmails.length > 0 ? withoutRepeats(expectedEmails.map(person)) : undefined;
		default:
			return undefined;
	}
}

/** `ana@example.com` or `Ana Cruz <ana@example.com>`. @throws ZoomInvalidInputError */
function person(written: string): Expected {
	const bracket = written.endsWith('>') ? written.lastIndexOf('<') : -1;
	const [name, email] =
		bracket < 0 ? ['', written] : [written.slice(0, bracket).trim(), written.slice(bracket + 1, -1)];
	if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) {
		throw new ZoomInvalidInputError(
			`"${asTyped(written)}" is not an email address (field "Expected People")`,
			'Expected People',
		);
	}
	return { name: name.replace(/^"|"$/g, ''), email: email.trim(), registrantId: '' };
}

const withoutRepeats = (people: readonly Expected[]): Expected[] => [
	...new Map(people.map((one) => [one.email.toLowerCase(), one])).values(),
];

const registrant = (row: ZoomRecord): Expected => ({
	name: `${textOrNumber(row['first_name'])} ${textOrNumber(row['last_name'])}`.trim(),
	email: textOrNumber(row['email']),
	registrantId: textOrNumber(row['id']),
});

interface Instance {
	/** Epoch ms; undefined: Zoom does not tell it. */
	readonly startedAt: number | undefined;
	readonly n8n: Pick<N8n, 'notice'>;
}

const UNKNOWN_OCCURRENCE =
	'People register for single occurrences of this series, and Zoom no longer shows which one this was: who did not come cannot be told. Set "Expected Attendees" to "People in a List".';

/** @returns undefined where nobody knows who registered for this very occurrence */
async function registrantsOf(
	zoom: Zoom,
	type: SessionType,
	id: string,
	{ startedAt, n8n }: Instance,
): Promise<ZoomRecord[] | undefined> {
	const registered = registeredFor(await sessionOf(zoom, type, id), startedAt);
	if (registered.kind === 'unknown') {
		n8n.notice(UNKNOWN_OCCURRENCE);
		return undefined;
	}
	const occurrence = registered.kind === 'occurrence' ? { occurrence_id: registered.id } : {};
	const query = { status: 'approved', ...occurrence };
	const route = routeFor(type, 'GET /meetings/{meetingId}/registrants');
	return await stillKnown(
		type,
		id,
		async () => await zoom.list(route, { meetingId: id, webinarId: id, query }),
	);
}

/** What the settings do not say, the list of registrants will. */
const sessionOf = async (zoom: Zoom, type: SessionType, id: string): Promise<ZoomRecord> => {
	const query = { show_previous_occurrences: true };
	const route = routeFor(type, 'GET /meetings/{meetingId}');
	return await fallbackWhen<ZoomRecord>(
		zoom.request(route, { meetingId: id, webinarId: id, query }),
		(error) => isRefusal(error) || lacksScope(error),
		() => ({}),
	);
};

async function inviteesOf(zoom: Zoom, id: string): Promise<Expected[]> {
	const { settings } = await stillKnown(
		'meeting',
		id,
		async () => await zoom.request('GET /meetings/{meetingId}', { meetingId: id }),
	);
	const invitees = recordsIn((settings as ZoomRecord | undefined)?.['meeting_invitees']);
	return withoutRepeats(
		invitees.map(({ email }) => ({ name: '', email: textOrNumber(email), registrantId: '' })),
	);
}

/** Zoom keeps the report of a meeting for a year, what was planned only for some weeks. */
const stillKnown = async <T>(type: SessionType, id: string, work: () => Promise<T>): Promise<T> =>
	await rephraseRefusals(
		`${type} ${id}`,
		{
			3001: {
				what: (subject) => `Zoom still has the report, but no longer who was expected in ${subject}`,
				next: `Zoom forgets a ${type} some weeks after its date, or when it is deleted. Set "Expected Attendees" to "People in a List".`,
			},
		},
		work,
	);
