import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { defineOperation } from '../../../adapter/operation';
import { boolean, options, shownWhen, text } from '../../../adapter/parameters';
import { period, periodOf, periodOptions } from '../../../adapter/period';
import { gather, longRun, monthWindows, readBookmark, type Step } from '../../../adapter/reports';
import { textList } from '../../../adapter/structuredParameters';
import type { Zoom } from '../../../adapter/zoom';
import { binaryField, checkComplete, deliver, ifIncomplete, outputParameter } from '../../shared/deliver';
import { meetingsOfStep } from '../../shared/hostMeetings';
import { keepPlace, lastPlace, progressLine, stoppedItem } from '../../shared/stoppedRun';

/** Steps under way at once; the rate limiter decides how fast they go. */
const SIDE_BY_SIDE = 40;

const SINGLE_PARTICIPANT =
	'Zoom leaves meetings with a single participant out of this report; the resource Dashboard has them (Business plan).';

export const hostMeetings = defineOperation({
	name: 'Get Meetings of Hosts',
	value: 'hostMeetings',
	action: 'Get the meetings of hosts in a period',
	description:
		'Past meetings and webinars of one, several or all hosts, with participants on request. Long runs stop at the daily limit of the account and go on in the next run.',
	parameters: {
		hosts: options({
			displayName: 'Hosts',
			options: [
				{
					name: 'All',
					value: 'all',
					description: 'Everybody who hosted something in the period; deleted users are not among them',
				},
				{ name: 'Some', value: 'some' },
			],
			default: 'all',
		}),
		userIds: shownWhen(
			{ hosts: ['some'] },
			textList({
				displayName: 'Users',
				description: 'E-mail addresses or IDs, with commas between',
				placeholder: 'e.g. ana@example.com, ben@example.com',
			}),
		),
		...period,
		addParticipants: boolean({
			displayName: 'Add Participants',
			description:
				'Whether each meeting gets the list of its participants. This takes one more call for each meeting.',
		}),
		output: outputParameter,
	},
	options: {
		...periodOptions,
		ifIncomplete,
		binaryField,
		remember: boolean({
			displayName: 'Go On Where the Last Run Stopped',
			description:
				'Whether a run that stopped at the daily limit is continued by the next production run of this workflow. Manual runs remember nothing.',
			default: true,
		}),
		resumeFrom: text({
			displayName: 'Resume From',
			description: 'The field "resumeFrom" of the run that stopped; it also says the period',
		}),
		type: options({
			displayName: 'Type',
			options: [
				{ name: 'Hosted', value: 'past' },
				{ name: 'Hosted or Joined', value: 'pastJoined' },
				{ name: 'Hosted, with a Single Participant', value: 'pastOne' },
			],
			default: 'past',
		}),
	},
	subject: () => 'meetings of hosts',
	async execute({ zoom, values, options: given, timezone, n8n }) {
		if (values.hosts === 'some' && values.userIds.length === 0) {
			throw new ZoomInvalidInputError('"Users" is empty', 'Users');
		}
		const { remember = true } = given;
		const place = given.resumeFrom || (remember ? lastPlace(n8n, values) : '');
		const bookmark = place ? readBookmark(place) : undefined;
		const chosen = bookmark ? { ...values, period: 'between' as const, ...bookmark.period } : values;
		const zone = given.timezone || timezone;
		const days = periodOf(chosen, { ...given, timezone: zone }, zoom.now());
		checkComplete(days.missing, given.ifIncomplete);
		const asked = bookmark?.period ?? { from: days.from, to: days.to };

		// A stopped run is cut as it was when it began, so that its steps stay the same; what is too old by now is left out.
		const windows = monthWindows(asked).filter(({ to }) => to >= days.from);
		const hosts = values.hosts === 'some' ? values.userIds : undefined;
		const type = given.type ?? 'past';
		const steps = await stepsOf(zoom, windows, hosts);
		const run = await longRun(
			steps,
			async (step) =>
				await meetingsOfStep(zoom, step, { type, addParticipants: values.addParticipants, from: days.from }),
			{
				period: asked,
				concurrency: SIDE_BY_SIDE,
				startAfter: bookmark?.after,
				// At a seam a meeting may be in both windows.
				identity: ({ uuid }, { host }) => `${host} ${String(uuid)}`,
				onProgress: progressLine(n8n, 'meetings of hosts'),
			},
		);
		if (remember) keepPlace(n8n, values, run.stopped?.bookmark);
		if (type !== 'pastOne') n8n.remark(SINGLE_PARTICIPANT);
		const last = stoppedItem(n8n, run);
		return deliver(
			{ name: 'host-meetings', period: days, rows: run.rows, ...(last && { last }) },
			{ ...values, ...given },
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
			return active.map(({ id, email }): Step => ({ window, host: String(id ?? email) }));
		},
		{ identity: ({ window, host }) => `${window.from} ${host}` },
	);
}
