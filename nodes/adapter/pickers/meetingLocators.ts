import type { INodePropertyMode } from 'n8n-workflow';
import { mapped, type NamedMethod, type Parameter, type SessionType } from '../kit';
import { locator, looksLike, type Search } from './locator';
import { liveList, meetingList } from './meetingLists';
import { DAYS_BACK, pastList, recordingList } from './pastMeetings';
import { meetingNumber, meetingReference } from '../../../zoom/meetings/reference';

/** Fields that name a meeting, a webinar or a recording, each with a list of what it can be. */

/** As people paste it: a number with spaces or dashes, or a link. */
const NUMBER_OR_LINK = '[\\d\\u00A0 -]{9,20}|\\S*[./]\\S+';
const UUID = '[A-Za-z0-9+/%]{20,40}={0,2}';

const modesOf = (form: Pick<INodePropertyMode, 'validation'>): INodePropertyMode[] => [
	{
		displayName: 'By ID',
		name: 'id',
		type: 'string',
		placeholder: 'e.g. 857 4606 5432',
		hint: 'Spaces and dashes do not matter',
		...form,
	},
	{
		displayName: 'By URL',
		name: 'url',
		type: 'string',
		placeholder: 'e.g. https://zoom.us/j/85746065432',
		hint: 'The join link',
		...form,
	},
];

const OF_A_WHOLE = modesOf(
	looksLike(NUMBER_OR_LINK, 'This is neither an ID of 9 to 12 digits nor a join link.'),
);

const OF_AN_INSTANCE = [
	...modesOf(
		looksLike(
			`${NUMBER_OR_LINK}|${UUID}`,
			'This is neither an ID of 9 to 12 digits, nor a join link or a UUID.',
		),
	),
	{
		displayName: 'By UUID',
		name: 'uuid',
		type: 'string',
		placeholder: 'e.g. 4444AAAiAAAAAiAiAiiAii==',
		hint: 'One instance',
		...looksLike(
			`${NUMBER_OR_LINK}|${UUID}`,
			'A UUID has about 24 letters, digits and signs, such as 4444AAAiAAAAAiAiAiiAii==.',
		),
	} satisfies INodePropertyMode,
];

const OF_HOST = 'type part of its topic, or the email address of its host';

interface EventWords {
	type: SessionType;
	description: string;
	list: NamedMethod<Search> | undefined;
	modes?: INodePropertyMode[];
}

const eventLocator = ({ type, description, list, modes = OF_A_WHOLE }: EventWords): Parameter<string> =>
	locator({ displayName: type === 'meeting' ? 'Meeting' : 'Webinar', description, list, modes });

/** A whole meeting or webinar; the operation receives its number. */
const wholeLocator = (words: EventWords): Parameter<string> =>
	mapped(eventLocator(words), (text) => meetingNumber(text, words.type));

/** One that is planned. */
export const meetingLocator = (type: SessionType = 'meeting'): Parameter<string> =>
	wholeLocator({
		type,
		description: `The ${type}. To find one in the list, ${OF_HOST}.`,
		list: meetingList(type),
	});

/** One that is under way. */
export const liveLocator = (type: SessionType = 'meeting'): Parameter<string> =>
	wholeLocator({
		type,
		description: `The ${type}, which must be in progress. To find it in the list, ${OF_HOST}; without a Business plan the list shows what is planned.`,
		list: liveList(type),
	});

/** One that was deleted, which Zoom lists no more. */
export const deletedLocator = (): Parameter<string> =>
	wholeLocator({
		type: 'meeting',
		description: 'The deleted meeting. Zoom has no list of deleted meetings, so enter its ID or join link.',
		list: undefined,
	});

/** One that took place, all of its instances together. */
export const recurredLocator = (type: SessionType = 'meeting'): Parameter<string> =>
	wholeLocator({
		type,
		description: `The ${type}, with all of its instances. The list shows those of the last ${DAYS_BACK} days; to find one, ${OF_HOST}.`,
		list: pastList(type, 'number'),
	});

/** One instance that is over; the operation receives a number, which means the latest instance, or a UUID. */
export const instanceLocator = (type: SessionType = 'meeting'): Parameter<string> =>
	mapped(
		eventLocator({
			type,
			description: `The past ${type}. An ID stands for its latest instance, a UUID for exactly one. The list shows those of the last ${DAYS_BACK} days; to find one, ${OF_HOST}.`,
			list: pastList(type),
			modes: OF_AN_INSTANCE,
		}),
		(text) => meetingReference(text, type).value,
	);

/** The meeting or webinar that was recorded. @param listed whether Zoom can list what may be chosen */
export const recordingLocator = (listed: boolean): Parameter<string> =>
	mapped(
		eventLocator({
			type: 'meeting',
			description: listed
				? `The meeting or webinar that was recorded. An ID stands for the latest instance, a UUID for exactly one. The list shows what was recorded in the last ${DAYS_BACK} days, and of one host in the last six months; to find one, ${OF_HOST}.`
				: 'The meeting or webinar that was recorded, by its ID or UUID, as Get Many with the filter "In the Trash" returns them',
			list: listed ? recordingList : undefined,
			modes: OF_AN_INSTANCE,
		}),
		(text) => meetingReference(text).value,
	);
