import type { INodeProperties, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { filterFingerprint, type EventFilter } from '../../../zoom/events/model/filter';
import {
	boolean,
	collection,
	multiOptions,
	number,
	text,
	type Parameter,
	type Parameters,
	type ValuesOf,
} from '../kit/parameters';
import { textList } from '../kit/structuredParameters';
import { eventChoices } from './eventChoices';

const subscriptionWords = {
	displayName: 'Subscription',
	placeholder: 'e.g. wss://ws.zoom.us/ws?subscriptionId=…',
	description:
		'The endpoint URL, or the subscription ID in it, from the app’s Event Subscription with the method WebSocket in the Zoom App Marketplace',
};

/** Where the events come from over the WebSocket. */
export const subscription = text({ ...subscriptionWords, required: true });

/** The same for what goes on without it. */
export const optionalSubscription = text({
	...subscriptionWords,
	description: `${subscriptionWords.description}. Leave it empty to leave the events out.`,
});

/** Which events, and how they look: the same for both triggers. */
export const eventParameters = {
	events: multiOptions({
		displayName: 'Events',
		description:
			'Which events start the workflow. None chosen: all that the subscription sends. An event comes only if it is chosen in the app’s subscription too.',
		options: eventChoices(),
	}),
	filters: collection(
		{ displayName: 'Filters', placeholder: 'Add Filter' },
		{
			customEvents: textList({
				displayName: 'Custom Event Names',
				description:
					'Names of further events, separated by commas, for those that are newer than this list, such as phone.callee_ringing',
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
				description: 'Only events of meetings and webinars with this text in the topic, in any case',
			}),
		},
	),
	simplify: boolean({
		displayName: 'Simplify',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	}),
};

export const deduplicate = boolean({
	displayName: 'Deduplicate',
	default: true,
	description:
		'Whether an event starts the workflow only once, over all n8n processes, and also when it comes by WebSocket and by webhook',
});

export const socketOptions = {
	backfill: boolean({
		displayName: 'Look Up Missed Events',
		description:
			'Whether to ask Zoom afterwards for what happened while there was no connection, such as during a restart of n8n, and to start the workflow for it too, marked with backfilled: true. Zoom can tell afterwards which meetings and webinars started and ended, which cloud recordings were completed, which users were created and deactivated, and who registered. Only events chosen above are asked for, and the app needs the scopes to read them.',
	}),
	connectionEvents: boolean({
		displayName: 'Emit Connection Events',
		description:
			'Whether to start the workflow also when the connection stands (connected), when events may have been missed (gap), and when another program takes the subscription over (replaced)',
	}),
	deduplicate,
	executionsAtOnce: number({
		displayName: 'Executions at Once',
		description:
			'How many executions of this workflow may be under way. Those of one meeting follow each other in the order of their events.',
		default: 20,
		min: 1,
	}),
	largestQueue: number({
		displayName: 'Maximum Queue Size',
		description:
			'How many events may wait while executions are under way. When there are more, the oldest are dropped, and a failed execution says how many and which.',
		default: 10_000,
		min: 2,
	}),
	protocolPings: boolean({
		displayName: 'Protocol Pings',
		description:
			'Whether to send WebSocket pings every 20 seconds beside Zoom’s own heartbeat, for proxies that close idle connections',
	}),
};

export const DEFAULTS = {
	deduplicate: true,
	executionsAtOnce: 20,
	largestQueue: 10_000,
} as const;

/** On n8n's canvas: the one event, how many, or all. */
export const EVENTS_SUBTITLE =
	'={{ $parameter["events"].length === 0 ? "All events" : $parameter["events"].length === 1 ? $parameter["events"][0] : $parameter["events"].length + " events" }}';

/** As n8n shows them. */
export const propertiesFrom = (parameters: Parameters): INodeProperties[] =>
	Object.entries(parameters).map(([name, { property, shownWhen }]) => ({
		...property,
		name,
		...(shownWhen && { displayOptions: { show: { ...shownWhen } } }),
	}));

/** What the person chose. @throws ZoomInvalidInputError */
export function readParameters<P extends Parameters>(
	context: ITriggerFunctions | IWebhookFunctions,
	parameters: P,
): ValuesOf<P> {
	const read = (name: string, parameter: Parameter<unknown>): unknown =>
		parameter.parse(context.getNodeParameter(name, parameter.property.default));
	return Object.fromEntries(
		Object.entries(parameters).map(([name, parameter]) => [name, read(name, parameter)]),
	) as ValuesOf<P>;
}

export function filterOf({
	events,
	filters,
}: Pick<ValuesOf<typeof eventParameters>, 'events' | 'filters'>): EventFilter {
	return {
		events: [...events, ...(filters.customEvents ?? [])],
		hostIds: filters.hostId ?? [],
		meetingIds: filters.meetingId ?? [],
		topicContains: filters.topicContains ?? '',
	};
}

/** Within which an event is emitted once: both triggers with the same filter in one workflow count as one. */
export const scopeOf = (workflowId: string | undefined, filter: EventFilter): string =>
	`${workflowId ?? ''} ${filterFingerprint(filter)}`;
