import {
	defineOperation,
	field,
	missingNotice,
	periodFields,
	periodOptions,
	rephraseRefusals,
	requiredWhereShown,
	shownWhen,
	skippedRow,
	type Zoom,
	withDefault,
} from '../../../adapter/kit';
import { binaryField, deliver, ifIncomplete, outputParameter } from '../../shared/deliver';
import { meetingsOfStep } from '../../shared/hostMeetings';
import { reportDays } from '../../shared/reportDays';
import { keepPlace, lastPlace, progressLine, stoppedItem } from '../../shared/stoppedRun';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { gather } from '../../../../zoom/reports/gather';
import { longRun, readBookmark, type Step } from '../../../../zoom/reports/longRun';
import { PartialRead } from '../../../../zoom/reports/partialRead';
import { textOf } from '../../../../zoom/values';
import { monthWindows } from '../../../../zoom/reports/windows';

/** Steps under way at once; the rate limiter decides how fast they go. A run that stops gives up the steps it is in. */
const SIDE_BY_SIDE = 40;
const WITH_PARTICIPANTS = 8;

const SINGLE_PARTICIPANT =
	'Zoom leaves meetings with a single participant out of this report; the resource Dashboard has them (Business plan).';

/** The person named nobody else. */
const UNKNOWN_HOST = {
	1001: {
		what: (subject: string) => `Zoom knows no ${subject} in this account`,
		next: 'Correct the field "Users". A user of another Zoom account, or one who was deleted, cannot be reached.',
	},
};

export const hostMeetings = defineOperation({
	name: 'Get Meetings of Hosts',
	value: 'hostMeetings',
	action: 'Get the meetings of hosts in a period',
	description:
		'List the past meetings and webinars of one, several or all hosts, with participants on request. Long runs stop at the daily limit of the account and continue in the next run.',
	parameters: {
		hosts: field.options({
			displayName: 'Hosts',
			description: 'Whose meetings to list',
			options: [
				{
					name: 'All',
					value: 'all',
					description: 'Everybody who hosted something in the period, except deleted users',
				},
				{ name: 'Some Users', value: 'some' },
			],
			default: 'all',
		}),
		userIds: shownWhen(
			{ hosts: ['some'] },
			requiredWhereShown(
				field.textList({
					displayName: 'Users',
					description: 'Email addresses or IDs, separated by commas',
					placeholder: 'e.g. ana@example.com, ben@example.com',
				}),
			),
		),
		...periodFields,
		addParticipants: field.boolean({
			displayName: 'Add Participants',
			description:
				'Whether to add the list of participants to each meeting, which takes one more call for each',
		}),
		output: outputParameter,
	},
	options: {
		...periodOptions,
		ifIncomplete,
		binaryField,
		remember: withDefault(
			field.boolean({
				displayName: 'Continue a Stopped Run',
				description:
					'Whether the next production run continues where the last one stopped at the daily limit. Manual runs always start from the beginning; for them use Resume From.',
				default: true,
			}),
		),
		resumeFrom: field.text({
			displayName: 'Resume From',
			placeholder: 'e.g. 2026-06-01~2026-08-31~2026-07-01~KDcuGIm1QgePTO8WbOqwIQ',
			description:
				'The field "resumeFrom" of the last item of a run that stopped, in place of the period. If empty, the run starts from the beginning.',
		}),
		type: withDefault(
			field.options({
				displayName: 'Which Meetings',
				description: 'Which of their meetings to list',
				options: [
					{ name: 'Hosted', value: 'past' },
					{ name: 'Hosted or Joined', value: 'pastJoined' },
					{ name: 'Hosted, With a Single Participant', value: 'pastOne' },
				],
				default: 'past',
			}),
		),
	},
	subject: ({ hosts, userIds }) =>
		hosts === 'some' && userIds.length > 0 ? `meetings of user ${userIds.join(', ')}` : 'meetings of hosts',
	async execute(call) {
		const { zoom, values, options, n8n } = call;
		if (values.hosts === 'some' && values.userIds.length === 0) {
			throw new ZoomInvalidInputError('"Users" is empty', 'Users');
		}
		const { remember, type } = options;
		const task = { ...values, type };
		const place = options.resumeFrom || (remember ? lastPlace(n8n, task, zoom.now()) : '');
		const bookmark = place ? readBookmark(place) : undefined;
		const chosen = bookmark ? { ...values, period: 'between' as const, ...bookmark.period } : values;
		const days = reportDays({ ...call, values: chosen });
		const asked = bookmark?.period ?? { from: days.from, to: days.to };

		// A stopped run is cut as it was when it began, so that its steps stay the same; what is too old by now is left out.
		const windows = monthWindows(asked).filter(({ to }) => to >= days.from);
		const hosts = values.hosts === 'some' ? values.userIds : undefined;
		const partial = new PartialRead({ chosen: hosts && new Set(hosts).size });
		const participants = new PartialRead({ whole: partial });
		const read = async () =>
			await longRun(
				async () => await stepsOf(zoom, windows, hosts),
				async (step) =>
					await meetingsOfStep(zoom, step, {
						type,
						addParticipants: values.addParticipants,
						from: days.from,
						participants,
					}),
				{
					period: asked,
					partial,
					concurrency: values.addParticipants ? WITH_PARTICIPANTS : SIDE_BY_SIDE,
					startAfter: bookmark?.after,
					// At a seam a meeting may be in both windows.
					identity: ({ uuid }, { host }) => textOf(uuid) && `${host} ${textOf(uuid)}`,
					onProgress: progressLine(n8n, 'meetings of hosts'),
				},
			);
		const run = await rephraseRefusals(`user ${hosts?.join(', ') ?? ''}`, hosts ? UNKNOWN_HOST : {}, read);
		if (remember) keepPlace(n8n, task, run.stopped?.bookmark);
		if (type !== 'pastOne') n8n.remark(SINGLE_PARTICIPANT);
		const last = stoppedItem(n8n, run);
		const skipped = run.skipped.map(skippedRow);
		const notice = missingNotice(run);
		if (notice) n8n.notice(notice);
		return deliver(
			{ name: 'host-meetings', period: days, rows: run.rows, skipped, ...(last && { last }) },
			{ ...values, ...options },
			n8n,
		);
	},
});

/** Of all hosts only those are asked for who hosted something in that window: most of a large account did not. */
async function stepsOf(
	zoom: Zoom,
	windows: ReturnType<typeof monthWindows>,
	hosts: readonly string[] | undefined,
): Promise<Step[]> {
	if (hosts) return windows.flatMap((window) => [...new Set(hosts)].map((host) => ({ window, host })));
	return await gather(
		windows,
		async (window) => {
			const active = await zoom.list('GET /report/users', { query: { type: 'active', ...window } });
			return active.map(({ id, email }): Step => ({
				window,
				host: textOf(id) || textOf(email),
				name: textOf(email),
			}));
		},
		{ identity: ({ window, host }) => `${window.from} ${host}` },
	);
}
