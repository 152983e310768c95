import type { IHookFunctions, INodeProperties, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { isNothing, isRecord } from '../../../zoom/values';
import { filterFingerprint, type EventFilter } from '../../../zoom/events/model/filter';
import {
	boolean,
	multiOptions,
	number,
	options,
	propertiesOf,
	text,
	type Parameter,
	type Parameters,
	type ValuesOf,
} from '../kit/parameters';
import { eventChoices, eventSubjects } from './eventChoices';
import { ANYTHING, eventFilters, wantedDetails } from './eventFilters';

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
	description: `${subscriptionWords.description}. If empty, the event connection is not checked.`,
});

const SUBJECTS = eventSubjects();

/** n8n's panel of triggers lists these: all events would be hundreds of lines there, without a search. */
const triggerOn = options({
	displayName: 'Trigger On',
	description: 'What the events are about. Choose All Products for events of several.',
	options: [...SUBJECTS.keys(), 'All Products']
		.sort((one, other) => one.localeCompare(other, 'en'))
		.map((name) =>
			name === 'All Products'
				? { name, value: ANYTHING, action: 'On events of all products' }
				: { name, value: name, action: `On ${name} events` },
		),
	default: ANYTHING,
});

const anyEvent = multiOptions({
	displayName: 'Events',
	description:
		'Which events start the workflow; type to search. If none is selected, all that the subscription sends. An event comes only if it is also selected in the app’s subscription.',
	// What each of them needs is said where there are fewer of them.
	options: eventChoices().map(({ name, value }) => ({ name, value })),
});

const events: Parameter<string[]> = {
	...anyEvent,
	variants: [
		{ when: { triggerOn: [ANYTHING] } },
		...[...SUBJECTS].map(([subject, known]) => ({
			when: { triggerOn: [subject] },
			property: {
				options: eventChoices(known),
				description: `Which events start the workflow; type to search. If none is selected, all ${subject} events. An event comes only if it is also selected in the app’s subscription.`,
			},
		})),
	],
};

/** Which events, and how they look: the same for both triggers. */
export const eventParameters = {
	triggerOn,
	events,
	filters: eventFilters,
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
		'Whether an event starts the workflow only once, across all n8n processes, and also if it comes both by WebSocket and by webhook',
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
			'Whether to also start the workflow when the connection is established (connected), when events may have been missed (gap), and when another program takes the subscription over (replaced)',
	}),
	deduplicate,
	executionsAtOnce: number({
		displayName: 'Executions at Once',
		description:
			'How many executions of this workflow may run at the same time. Those of one meeting follow each other in the order of their events.',
		default: 20,
		min: 1,
	}),
	largestQueue: number({
		displayName: 'Maximum Queue Size',
		description:
			'How many events may wait for executions to end. If there are more, the oldest are dropped, and a failed execution says how many and which.',
		default: 10_000,
		min: 2,
	}),
	protocolPings: boolean({
		displayName: 'Protocol Pings',
		description:
			'Whether to send WebSocket pings every 20 seconds besides Zoom’s own heartbeat, for proxies that close idle connections',
	}),
};

export const DEFAULTS = {
	deduplicate: true,
	executionsAtOnce: 20,
	largestQueue: 10_000,
} as const;

/** On n8n's canvas: the one event, how many, or all. */
export const EVENTS_SUBTITLE = `={{ $parameter["events"].length === 0 ? (($parameter["triggerOn"] ?? "${ANYTHING}") === "${ANYTHING}" ? "All events" : "All " + $parameter["triggerOn"] + " events") : $parameter["events"].length === 1 ? $parameter["events"][0] : $parameter["events"].length + " events" }}`;

/** As n8n shows them. */
export const propertiesFrom = (parameters: Parameters): INodeProperties[] =>
	Object.entries(parameters).flatMap(([name, parameter]) => propertiesOf(name, parameter));

/** What the person chose. @throws ZoomInvalidInputError */
export function readParameters<P extends Parameters>(
	context: Pick<ITriggerFunctions | IWebhookFunctions | IHookFunctions, 'getNode'> & {
		getNodeParameter(name: string, fallback: unknown): unknown;
	},
	parameters: P,
): ValuesOf<P> {
	const { parameters: typed } = context.getNode();
	const read = (name: string, parameter: Parameter<unknown>): unknown => {
		const value = parameter.parse(context.getNodeParameter(name, parameter.property.default));
		checkExpressions(typed[name], value, parameter.property);
		return value;
	};
	return Object.fromEntries(
		Object.entries(parameters).map(([name, parameter]) => [name, read(name, parameter)]),
	) as ValuesOf<P>;
}

/**
 * A filter that falls away in silence lets everything through, and one with "undefined" in it nothing.
 * @param typed the field, or the group of fields, as the person left it
 * @throws ZoomInvalidInputError for an expression that gives nothing
 */
function checkExpressions(
	typed: unknown,
	value: unknown,
	{ displayName, options = [] }: Pick<INodeProperties, 'displayName' | 'options'>,
): void {
	if (isRecord(typed)) {
		for (const [name, inner] of Object.entries(typed)) {
			const shown = options.find((one) => one.name === name);
			checkExpressions(inner, isRecord(value) ? value[name] : undefined, {
				displayName: shown && 'displayName' in shown ? shown.displayName : name,
			});
		}
		return;
	}
	if (typeof typed !== 'string' || !typed.startsWith('=')) return;
	const all: unknown[] = Array.isArray(value) ? value : [value];
	if (all.length > 0 && !all.some(isNoValue)) return;
	throw new ZoomInvalidInputError(
		`"${displayName}" has an expression that gives nothing. A trigger has no input items: enter the value itself, or take it from $vars or $env`,
		displayName,
	);
}

/** What an expression makes of a field that is not there, or of one that holds no plain value. */
const NO_VALUE = /^(?:undefined|null|NaN|\[object .*\])$/;

const isNoValue = (value: unknown): boolean =>
	isNothing(value) || (typeof value === 'string' && NO_VALUE.test(value));

export function filterOf({
	triggerOn: subject,
	events: chosen,
	filters,
}: Pick<ValuesOf<typeof eventParameters>, 'triggerOn' | 'events' | 'filters'>): EventFilter {
	const named = [...chosen, ...(filters.customEvents ?? [])];
	const ofSubject = SUBJECTS.get(subject) ?? [];
	return {
		events: named.length > 0 ? named : ofSubject.map(({ name }) => name),
		hostIds: filters.hostId ?? [],
		meetingIds: filters.meetingId ?? [],
		topicContains: filters.topicContains ?? '',
		details: wantedDetails(filters),
	};
}

/** Within which an event is emitted once: both triggers with the same filter in one workflow count as one. */
export const scopeOf = (workflowId: string | undefined, filter: EventFilter): string =>
	`${workflowId ?? ''} ${filterFingerprint(filter)}`;
