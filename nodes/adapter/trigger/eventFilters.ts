import { ZoomInvalidInputError } from '../../../zoom/errors';
import { knownEvents } from '../../../zoom/events/model/catalogue';
import type { WantedDetails } from '../../../zoom/events/model/details';
import { asTyped } from '../../../zoom/values/excerpt';
import { collection, options, shownWhenAny, text, type Parameter, type ValueOf } from '../kit/parameters';
import { textList } from '../kit/structuredParameters';

/** "Trigger On" for events of all products. */
export const ANYTHING = 'all';

/** The choices of "Trigger On" that are about it, and how the names of their events begin. */
interface FilterSubject {
	readonly triggerOn: readonly string[];
	readonly events: RegExp;
}

const PHONE: FilterSubject = { triggerOn: ['Phone'], events: /^phone\./ };
const CHAT: FilterSubject = {
	triggerOn: ['Chatbot', 'Team Chat'],
	events: /^(bot_|chat_|interactive_message_|team_chat\.)/,
};
const ROOMS: FilterSubject = { triggerOn: ['Rooms'], events: /^(visitor_management|workspace|zoomroom)\./ };

const NAMES = knownEvents().map(({ name }) => name);

/** Shown while events of the product are chosen: its own under "Trigger On", or one of them among those of all. */
const of = <Value>({ triggerOn, events }: FilterSubject, filter: Parameter<Value>): Parameter<Value> =>
	shownWhenAny(
		[
			{ '/triggerOn': [...triggerOn] },
			{ '/triggerOn': [ANYTHING], '/events': NAMES.filter((name) => events.test(name)) },
		],
		filter,
	);

const phoneNumbers = textList({
	displayName: 'Phone Numbers',
	placeholder: 'e.g. +12092592844',
	description:
		'Only events of phone calls, voicemails, messages and faxes from or to one of these numbers, with country code, separated by commas. Spaces, dashes and brackets make no difference. Events that name no number, such as deleted recordings, are left out.',
});

/** Whichever it is, an event that does not tell the field is left out, as one without a host is by "Host IDs". */
export const eventFilters = collection(
	{ displayName: 'Filters', placeholder: 'Add Filter' },
	{
		customEvents: textList({
			displayName: 'Custom Event Names',
			description: 'Names of events that are newer than the list, separated by commas',
		}),
		hostId: textList({
			displayName: 'Host IDs',
			description: 'Only events of meetings and webinars with one of these hosts, separated by commas',
		}),
		meetingId: textList({
			displayName: 'Meeting IDs',
			description: 'Only events of these meetings or webinars, separated by commas',
		}),
		topicContains: text({
			displayName: 'Topic Contains',
			description:
				'Only events of meetings and webinars with this text in the topic; uppercase and lowercase make no difference',
		}),
		phoneUser: of(
			PHONE,
			textList({
				displayName: 'Phone Users',
				placeholder: 'e.g. 1002, ana@example.com',
				description:
					'Only phone events in which one of these people or queues takes part, by extension, user ID or email address, separated by commas. Zoom tells the extension or the ID in nearly all of them, and the email address only when a call is over (call element and call history completed), in quality reports and in SMS etiquette: use the extension where you can. Events that name nobody, such as deleted recordings, are left out.',
			}),
		),
		phoneNumber: of(PHONE, {
			...phoneNumbers,
			parse(raw, context) {
				const numbers = phoneNumbers.parse(raw, context);
				const wrong = numbers.find((number) => !/\d/.test(number));
				if (wrong === undefined) return numbers;
				const { displayName } = phoneNumbers.property;
				throw new ZoomInvalidInputError(`"${asTyped(wrong)}" in "${displayName}" has no digits`, displayName);
			},
		}),
		phoneDirection: of(
			PHONE,
			options({
				displayName: 'Phone Direction',
				description:
					'Only events of calls, messages and faxes that came in, or of those that went out; a call within the account is both, with an event for each side. Events without a direction, such as transfers, are left out.',
				options: [
					{ name: 'Inbound', value: 'inbound' },
					{ name: 'Outbound', value: 'outbound' },
				],
				default: 'inbound',
			}),
		),
		chatChannel: of(
			CHAT,
			textList({
				displayName: 'Channels',
				placeholder: 'e.g. IT Alerts',
				description:
					'Only chat events of these channels, by ID or name, separated by commas. Some events, such as reactions, tell only the ID. Events outside of channels, such as messages between two people, are left out.',
			}),
		),
		chatSender: of(
			CHAT,
			textList({
				displayName: 'Senders',
				placeholder: 'e.g. ana@example.com',
				description:
					'Only chat events by one of these people (who wrote the message or did what happened), by email address or user ID, separated by commas. Chatbot events tell only the ID. Events that name nobody, such as requests for an approval, are left out.',
			}),
		),
		room: of(
			ROOMS,
			textList({
				displayName: 'Rooms or Workspaces',
				placeholder: 'e.g. Board Room',
				description:
					'Only events of these rooms or workspaces, by ID or name, separated by commas. Some events, such as digital signage and reservations, tell only the ID. Events without a room, such as those of visitors, are left out.',
			}),
		),
		location: of(
			ROOMS,
			textList({
				displayName: 'Locations',
				placeholder: 'e.g. wnFFoWRwTLeww81UuAeW4g',
				description:
					'Only events that name one of these locations, by ID, separated by commas: changes of a location, visitors and answers to questionnaires. Events of a room itself, alerts included, do not tell the location and are left out: choose them by Rooms or Workspaces.',
			}),
		),
	},
);

type Filters = ValueOf<typeof eventFilters>;

/** What of phone, chat and rooms an event has to be about. */
export const wantedDetails = (filters: Filters): WantedDetails => ({
	phoneUsers: filters.phoneUser,
	phoneNumbers: filters.phoneNumber,
	phoneDirections: filters.phoneDirection && [filters.phoneDirection],
	chatChannels: filters.chatChannel,
	chatSenders: filters.chatSender,
	rooms: filters.room,
	locations: filters.location,
});
