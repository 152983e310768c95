import { defineOperation, field, skippedRow, toZoomFields } from '../../../adapter/kit';
import { meetingLocator } from '../../../adapter/pickers';
import { asTyped } from '../../../../zoom/values/excerpt';
import { ZoomInvalidInputError, ZoomUnconfirmedError } from '../../../../zoom/errors';
import { recordsIn, textOf, type ZoomRecord } from '../../../../zoom/values';

const MAX_NAME = 64;
const MAX_LINKS = 500;

/** What an invite link needs, for meetings and webinars alike. */
export const inviteLinkFields = {
	names: field.textList({
		displayName: 'Names',
		description: 'Up to 500 names, separated by commas; an expression may give a list',
		placeholder: 'e.g. Ana García, Bo Li',
		required: true,
	}),
	additionalFields: field.collection(
		{ displayName: 'Additional Fields', placeholder: 'Add Field' },
		{
			disableAudio: field.boolean({
				displayName: 'Disable Audio',
				description: 'Whether people join without audio',
			}),
			disableVideo: field.boolean({
				displayName: 'Disable Video',
				description: 'Whether people join without video',
			}),
			ttl: field.number({
				displayName: 'Valid For (Seconds)',
				description: 'How long the links work, at most 90 days',
				default: 7200,
				min: 0,
				max: 7_776_000,
			}),
		},
	),
};

interface InviteLinks {
	readonly names: readonly string[];
	readonly additionalFields: { ttl?: number; disableAudio?: boolean; disableVideo?: boolean };
}

/** Zoom's body. @throws ZoomInvalidInputError */
export function inviteLinkBody({ names, additionalFields }: InviteLinks) {
	const { ttl, disableAudio, disableVideo } = additionalFields;
	checkNames(names);
	const how = toZoomFields({ disableAudio, disableVideo });
	return { attendees: names.map((name) => ({ name, ...how })), ...(ttl !== undefined && { ttl }) };
}

export const createInviteLinks = defineOperation({
	name: 'Create Invite Links',
	value: 'createInviteLinks',
	action: 'Create invite links of a meeting',
	description: 'Create a personal join link for each name; whoever uses it joins under that name',
	parameters: { meetingId: meetingLocator(), ...inviteLinkFields },
	subject: ({ meetingId }) => `meeting ${meetingId}`,
	async execute({ zoom, values }) {
		const { meetingId } = values;
		const body = inviteLinkBody(values);
		const answer = await zoom.request('POST /meetings/{meetingId}/invite_links', { meetingId, body });
		return linksIn(answer, values.names).map((link) => ({ meetingId, ...link }));
	},
});

/**
 * The links that Zoom made, and a row for each name without one.
 * @throws ZoomUnconfirmedError when there is none at all
 */
export function linksIn(answer: ZoomRecord, names: readonly string[]): ZoomRecord[] {
	const links = recordsIn(answer['attendees']);
	if (links.length === 0) throw new ZoomUnconfirmedError('Zoom took the names and gave no links');
	const made = links.map(({ name }) => textOf(name));
	const missing = names.filter((name) => {
		const at = made.indexOf(name);
		if (at >= 0) made.splice(at, 1);
		return at < 0;
	});
	const rows = missing.slice(0, Math.max(0, names.length - links.length)).map((name) => ({
		name,
		...skippedRow({
			subject: `invite link for ${asTyped(name)}`,
			error: new ZoomUnconfirmedError(`Zoom gave no link for ${asTyped(name)}`),
		}),
	}));
	return [...links, ...rows];
}

/** @throws ZoomInvalidInputError */
function checkNames(names: readonly string[]): void {
	if (names.length > MAX_LINKS) {
		throw new ZoomInvalidInputError(
			`"Names" has ${names.length} names; Zoom takes ${MAX_LINKS} at once`,
			'Names',
		);
	}
	const long = names.find((name) => name.length > MAX_NAME);
	if (long !== undefined) {
		throw new ZoomInvalidInputError(
			`"${asTyped(long)}" is longer than Zoom's ${MAX_NAME} characters for a name`,
			'Names',
		);
	}
}
