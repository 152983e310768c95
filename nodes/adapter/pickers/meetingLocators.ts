import type { INodePropertyMode } from 'n8n-workflow';
import { mapped, type Parameter, type SessionType } from '../kit';
import { locator } from './locator';
import { meetingList } from './meetingLists';
import { meetingNumber, meetingReference } from '../../../zoom/meetings/reference';

const MODES: INodePropertyMode[] = [
	{
		displayName: 'By ID',
		name: 'id',
		type: 'string',
		placeholder: 'e.g. 857 4606 5432',
		hint: 'Spaces and dashes do not matter',
	},
	{
		displayName: 'By URL',
		name: 'url',
		type: 'string',
		placeholder: 'e.g. https://zoom.us/j/85746065432',
		hint: 'The join link',
	},
];

const BY_UUID: INodePropertyMode = {
	displayName: 'By UUID',
	name: 'uuid',
	type: 'string',
	placeholder: 'e.g. 4444AAAiAAAAAiAiAiiAii==',
	hint: 'One past instance',
};

const eventLocator = (
	type: SessionType,
	description: string,
	modes: INodePropertyMode[],
): Parameter<string> =>
	locator({
		displayName: type === 'meeting' ? 'Meeting' : 'Webinar',
		description: `${description}. To find one in the list, type its topic or the e-mail address of its host.`,
		list: meetingList(type),
		modes,
	});

/** A whole meeting or webinar; the operation receives its number. */
export const meetingLocator = (type: SessionType = 'meeting'): Parameter<string> =>
	mapped(eventLocator(type, `The ${type}`, MODES), (text) => meetingNumber(text, type));

/** A meeting or webinar or one instance of it; the operation receives a number or a UUID. */
export const instanceLocator = (type: SessionType = 'meeting'): Parameter<string> =>
	mapped(
		eventLocator(type, `The ${type}; an ID means its latest instance and a UUID exactly one`, [
			...MODES,
			BY_UUID,
		]),
		(text) => meetingReference(text, type).value,
	);
