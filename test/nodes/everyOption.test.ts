import { isRecord } from '../../zoom/values';
import { mistakesIn } from './support/documents';
import { variantsOf, type Variant } from './support/filled';
import { SINGLE } from './support/operations';
import { tryOperation, type Trial } from './support/trial';

/** Each field of each operation gets a value of its own; it has to arrive under Zoom's name for it, and nowhere else. */

/** Fields that Zoom calls otherwise than we do. */
const SENT_AS: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		[
			'addOnAction',
			'concurrentMeeting',
			'largeMeeting',
			'planUnitedType',
			'webinar',
			'zoomEvents',
			'zoomOneType',
		].map((field) => [`${field} (changeLicense)`, 'feature_value']),
	),
	feature: 'feature_type',
	fromNumber: 'sender.phone_number',
	toNumbers: 'to_members.phone_number',
	callType: 'call_types',
	...Object.fromEntries(
		[
			...['send', 'sendAndWait', 'sendFile', 'reply', 'update', 'delete'],
			...['get', 'getAll', 'getReplies'],
		].flatMap((operation) => [
			[`channelId (message ${operation})`, 'to_channel'],
			[`contact (message ${operation})`, 'to_contact'],
		]),
	),
	'channelId (archive)': 'channel_ids',
	'messageId (reply)': 'reply_main_message_id',
	'channelId (unarchive)': 'channel_ids',
	confirmationEmail: 'registrants_confirmation_email',
	connectType: 'connect_types',
	contacts: 'params.contacts',
	createAction: 'action',
	deleteAction: 'action',
	direction: 'directions',
	endTime: 'duration',
	externalKey: 'agenda',
	externalKeyField: 'tracking_fields',
	how: 'action',
	mode: 'ai_companion_mode',
	names: 'attendees',
	only: 'custom_query_fields',
	part: 'option',
	privateEvents: 'can_manage_host_private_event',
	result: 'call_results',
	'since (getReplies)': 'from',
	'siteId (call getAll)': 'site_ids',
	'text (updateWaitingRoom)': 'waiting_room_description',
	'title (updateWaitingRoom)': 'waiting_room_title',
	tokenType: 'type',
	what: 'method',
};

/** Fields whose value Zoom gets in another form. */
const IN_ANOTHER_FORM = new Set([
	'customAttributes',
	'customQuestions',
	'customSurvey__questions',
	'endTime',
	'externalKey',
	'externalKeyField',
	'message',
	'questions',
	'recurrence',
	'scheduledTime',
	'settings',
	'since',
	'startTime',
	'what',
]);

/** What goes with a field, because Zoom needs it beside. */
const ALONGSIDE: Readonly<Record<string, readonly string[]>> = {
	feature: ['feature_value', 'users.id'],
	externalKey: ['type'],
	// Where the links below it are.
	message: ['start_position', 'end_position'],
	searchKey: ['search_type'],
	// Without the type of a series Zoom ignores a recurrence.
	recurrence: ['type'],
	startTime: ['timezone'],
	text: ['method'],
	title: ['method'],
	transferEmail: ['action', 'transfer_meeting'],
	what: ['ai_companion_mode'],
};

/** Fields of which Zoom hears nothing at all. */
const NEVER_SENT = new Set([
	...['acceptAnySize', 'binaryField', 'clearLists', 'concurrency', 'countFrom', 'countTo', 'dailyLimit'],
	...[
		'earlyBefore',
		'ifIncomplete',
		'lateAfter',
		'maxWait',
		'mostRows',
		'output',
		'outputFields',
		'remember',
	],
	...[
		'simplify',
		'skipUnfinished',
		'splitBy',
		'topHosts',
		'instance',
		'chunkOverlap',
		'chunkSize',
		'transcriptForm',
		'includeAddOns',
		'deleteAssigned',
		'allowSecurity',
	],
	...['maxChanges', 'planId', 'fileCount', 'totalSize', 'fileId', 'format'],
]);

/** Fields that stay in the node: they say which part is shown, how, and how long ago. Tested with what they do. */
const STAY_HERE = new Set([
	...[
		'assigned',
		'returnAll',
		'limit',
		'share',
		'simplify',
		'output',
		'outputFields',
		'binaryField',
		'splitBy',
		'topHosts',
		'mostRows',
	],
	...['defineUsing', 'panelistsJson', 'questionsJson', 'customQuestionsJson'],
	...['event', 'length', 'period', 'days', 'from', 'to', 'hosts', 'userIds', 'compareWith', 'expectedEmails'],
	...['addParticipants', 'remember', 'resumeFrom', 'weekStart', 'ifIncomplete', 'countFrom', 'countTo'],
	...[
		'instance',
		'lateAfter',
		'earlyBefore',
		'concurrency',
		'maxWait',
		'clearLists',
		'dailyLimit',
		'fileTypes',
	],
	...[
		'binaryField',
		'mostRows',
		'acceptAnySize',
		'skipUnfinished',
		'removeOthers',
		'of',
		'pollId',
		'panelistId',
		'registrantId',
	],
	...['chunkOverlap', 'chunkSize', 'parts', 'sessionType', 'transcriptForm', 'waitForMissing'],
	...['recordingId', 'options.timezone', 'email (user createOrUpdate)'],
	...['createAction (user createOrUpdate)', 'password (user createOrUpdate)'],
	...['filters.type (user getAll)', 'filters.groupId (user getAll)', 'filters.timezone (recording getAll)'],
	'filters.timezone (pastMeeting getSummaries)',
	...['filters.type (account telephone)', 'filters.type (dashboard meetings)'],
	// Without them nothing is deleted or changed; tested with what they do.
	...['mode (account applySettings)', 'maxChanges', 'allowSecurity', 'planId', 'include', 'options.other'],
	...['fileCount', 'totalSize', 'fileId', 'deleteAssigned', 'includeAddOns', 'filters.addOns (user getAll)'],
	// In the path.
	...['delete', 'get', 'getReplies', 'update'].map((operation) => `messageId (message ${operation})`),
	...[
		'conversation',
		'contact',
		'format',
		'kind',
		'searchType',
		'approvalType',
		'limitWaitTime',
		'approveLabel',
		'disapproveLabel',
	],
	// What a card has: tested with the cards.
	...['answerWith', 'cardTitle', 'cardLinks', 'onlyPeople'],
	...['fieldId', 'meetingUuid', 'filters.timezone (archiveFile getAll)'],
]);

const OTHERS = new Set([...STAY_HERE].filter((name) => !NEVER_SENT.has(name)));

const snake = (name: string): string =>
	name.replace(/__/g, '.').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `body.settings.host_video` and its value, for everything that was sent. */
function leaves(value: unknown, at: string): Array<[string, string]> {
	if (value === undefined) return [];
	if (Array.isArray(value)) return value.flatMap((one) => leaves(one, at));
	if (isRecord(value))
		return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${at}.${name}`));
	return [[at, typeof value === 'string' ? value : JSON.stringify(value)]];
}

const sent = ({ requests }: Trial): Array<[string, string]> =>
	requests
		.flatMap(({ query, body }) => [...leaves(query, 'query'), ...leaves(body, 'body')])
		.filter(([leaf]) => !/^query\.(page_|next_page)/.test(leaf));

/** What the person wrote, whatever it is wrapped into. */
function written(raw: unknown): string[] {
	if (Array.isArray(raw)) return raw.flatMap(written);
	if (!isRecord(raw)) return [String(raw)];
	return '__rl' in raw ? written(raw['value']) : Object.values(raw).flatMap(written);
}

/** Values are the test's own and not all of Zoom's kind. */
const isAboutNames = (mistake: string): boolean => /unevaluated|has no |takes no/.test(mistake);

const staysHere = (title: string, { name }: Variant): boolean =>
	[name, name.split('.').pop() ?? '', `${name} (${title})`].some((one) => STAY_HERE.has(one));

describe.each(SINGLE)('$title', ({ title, operation }) => {
	it('sends each field under its own name, and only there', async () => {
		for (const variant of await variantsOf(operation, STAY_HERE)) {
			if (staysHere(title, variant)) continue;
			const field = variant.name.split('.').pop() ?? '';
			const action = operation.option.value;
			const [ofTitle, ofAction] = [title, action].map((of) => SENT_AS[`${field} (${of})`]);
			const name = ofTitle ?? ofAction ?? SENT_AS[field] ?? snake(field);
			const before = new Set(sent(await tryOperation(operation, variant.without)).map(String));
			const trial = await tryOperation(operation, variant.with);
			const added = sent(trial).filter((leaf) => !before.has(String(leaf)));
			const own = added.filter(([leaf]) => `${leaf}.`.includes(`.${name}.`));
			const beside = ALONGSIDE[field] ?? [];
			const elsewhere = added.filter(
				(leaf) => !own.includes(leaf) && !beside.some((other) => leaf[0].endsWith(`.${other}`)),
			);
			expect({ field: variant.name, arrives: own.length > 0, elsewhere }).toEqual({
				field: variant.name,
				arrives: true,
				elsewhere: [],
			});
			expect(mistakesIn(trial).filter(isAboutNames)).toEqual([]);
			if (IN_ANOTHER_FORM.has(field)) continue;
			const raw = isRecord(variant.with) ? pick(variant) : undefined;
			expect({ field: variant.name, values: [...new Set(own.map(([, value]) => value))].sort() }).toEqual({
				field: variant.name,
				values: [...new Set(written(raw))].sort(),
			});
		}
	});
});

it.each(SINGLE)('$title keeps to itself what is about the node and the run', async ({ operation }) => {
	for (const variant of await variantsOf(operation, OTHERS)) {
		if (!NEVER_SENT.has(variant.name.split('.').pop() ?? '')) continue;
		const before = new Set(sent(await tryOperation(operation, variant.without)).map(String));
		const added = sent(await tryOperation(operation, variant.with)).filter(
			(leaf) => !before.has(String(leaf)),
		);
		expect({ field: variant.name, added }).toEqual({ field: variant.name, added: [] });
	}
});

function pick({ name, with: fields }: Variant): unknown {
	const [first = '', second] = name.split('.');
	const outer = fields[first];
	return second !== undefined && isRecord(outer) ? outer[second] : outer;
}
