import type { Parameter } from '../kit';
import { locator } from './locator';
import {
	callingPlans,
	callQueues,
	calls,
	devices,
	numbers,
	phoneUsers,
	recordings,
	sharedLineGroups,
	sites,
	smsSessions,
	voicemails,
	type NumberList,
} from './phoneLists';
import { byId, userLocator, userOrMe } from './userLocators';

/** Pickers of what Zoom Phone has. */

interface PersonWords {
	displayName?: string;
	description?: string;
}

/** Somebody who has Zoom Phone and has to be named. */
export const phoneUserLocator = (words: PersonWords = {}): Parameter<string> =>
	userLocator({ description: 'A user who has Zoom Phone', ...words, list: phoneUsers });

/** The same; with OAuth2 it may be left empty and is the person who connected the account. */
export const phoneUserOrMe = (words: PersonWords = {}): Parameter<string> =>
	userOrMe({ description: 'A user who has Zoom Phone', ...words, list: phoneUsers });

const NUMBER_WORDS: Readonly<Record<NumberList, string>> = {
	assigned: 'The number to take away',
	free: 'The number to assign; the list shows those that nobody has',
	all: 'The number to change; the list shows those of Zoom Phone',
};

/** @param which numbers the list has; the value is an ID or the number */
export const numberLocator = (which: NumberList): Parameter<string> =>
	locator({
		displayName: 'Number',
		description: NUMBER_WORDS[which],
		list: numbers(which),
		modes: [
			{
				displayName: 'By Number',
				name: 'number',
				type: 'string',
				placeholder: 'e.g. +14155550100',
				hint: 'With the country code',
			},
			byId('e.g. -wLGHLgcSJWzZg0vrTg3Hw'),
		],
	});

export const siteLocator = (
	description = 'A site, as under Phone System Management → Company Info in Zoom',
) =>
	locator({
		displayName: 'Site',
		description,
		list: sites,
		modes: [byId('e.g. 8f71O6rWT8KFUGQmJIFAdQ')],
	});

/** @param type which desk phones the list has */
export const deviceLocator = (type: 'assigned' | 'unassigned'): Parameter<string> =>
	locator({
		displayName: 'Device',
		description: `A desk phone; the list shows phones that ${type === 'assigned' ? 'somebody' : 'nobody'} has`,
		list: devices(type),
		modes: [byId('e.g. -tDdYIstSumpA0L13GztIQ')],
	});

export const smsSessionLocator = (): Parameter<string> =>
	locator({
		displayName: 'Session',
		description: 'The conversation; the list shows the last four weeks',
		list: smsSessions,
		modes: [byId('e.g. d39fc7e14ef9f2b6453f5f02524d79a2')],
	});

export const callQueueLocator = (): Parameter<string> =>
	locator({
		displayName: 'Call Queue',
		description: 'A call queue, as under Phone System Management → Call Queues in Zoom',
		list: callQueues,
		modes: [byId('e.g. wGJDBcnJQC6tV86BbtlXXX')],
	});

export const sharedLineGroupLocator = (): Parameter<string> =>
	locator({
		displayName: 'Shared Line Group',
		description: 'A shared line group, as under Phone System Management → Shared Lines in Zoom',
		list: sharedLineGroups,
		modes: [byId('e.g. 8f71O6rWT8KFUGQmJIFAdQ')],
	});

/** The operation receives the number of the plan. */
export const callingPlanLocator = (): Parameter<string> =>
	locator({
		displayName: 'Calling Plan',
		description: 'The calling plan; the list shows those of the account and how many are left',
		list: callingPlans,
		modes: [
			{
				displayName: 'By Type',
				name: 'type',
				type: 'string',
				placeholder: 'e.g. 200',
				hint: 'The number of the plan, as users show it under "calling_plans"',
			},
		],
	});

export const callLocator = (): Parameter<string> =>
	locator({
		displayName: 'Call',
		description: 'The call; the list shows those of the last four weeks',
		list: calls,
		modes: [
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 20261008-48c1dfd4-91ce-4df5-8495-7c9e33d10869',
				hint: 'As Get Many returns it under "call_history_uuid"',
			},
		],
	});

/** The operation receives the ID of the recording. */
export const phoneRecordingLocator = (): Parameter<string> =>
	locator({
		displayName: 'Recording',
		description: 'The recording; the list shows those of the last four weeks',
		list: recordings('id'),
		modes: [byId('e.g. 6f9c294840ad46bc870034ca2d098098')],
	});

/** The operation receives the link to the file. */
export const recordingLinkLocator = (): Parameter<string> =>
	locator({
		displayName: 'Recording',
		description: 'The recording; the list shows those of the last four weeks',
		list: recordings('download_url'),
		modes: [
			{
				displayName: 'By URL',
				name: 'url',
				type: 'string',
				placeholder: 'e.g. https://zoom.us/v2/phone/recording/download/EvVNLihbQ1WpeG_ALwnNzg',
				hint: 'As Get Many returns it under "download_url", or "transcript_download_url" for the transcript',
			},
		],
	});

/** The operation receives the link to the transcript. */
export const transcriptLinkLocator = (): Parameter<string> =>
	locator({
		displayName: 'Recording',
		description: 'The recording; the list shows those of the last four weeks that have a transcript',
		list: recordings('transcript_download_url'),
		modes: [
			{
				displayName: 'By URL',
				name: 'url',
				type: 'string',
				placeholder:
					'e.g. https://zoom.us/v2/phone/recording_transcript/download/8f7345c50a654182ab1672fdb3be61ff',
				hint: 'As Get Many and the event of a finished transcript have it under "transcript_download_url"',
			},
		],
	});

export const voicemailLocator = (): Parameter<string> =>
	locator({
		displayName: 'Voicemail',
		description: 'The voicemail; the list shows those of the last four weeks',
		list: voicemails,
		modes: [byId('e.g. d43520fc6b7e4b26bbeef58a8a80f235')],
	});
