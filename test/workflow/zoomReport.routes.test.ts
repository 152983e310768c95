import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { ZoomReport } from '../../nodes/ZoomReport/ZoomReport.node';
import { startSimulator, type Simulator } from '../../simulator';
import { logIn, type Caller } from '../simulator/support/caller';
import { loadOpenApi } from '../support/openapi';
import { DAY_MS, day, jsonOf, reportRunner } from './support/reportWorld';

jest.setTimeout(60_000);

/** All that the node asks Zoom for. */
const ROUTES = `
	GET /groups
	GET /meetings/{meetingId}
	GET /meetings/{meetingId}/registrants
	GET /metrics/meetings
	GET /metrics/meetings/{meetingId}
	GET /metrics/meetings/{meetingId}/participants
	GET /metrics/quality
	GET /metrics/webinars
	GET /past_webinars/{webinarId}/instances
	GET /report/activities
	GET /report/billing
	GET /report/billing/invoices
	GET /report/cloud_recording
	GET /report/daily
	GET /report/history_meetings
	GET /report/meeting_activities
	GET /report/meetings/{meetingId}
	GET /report/meetings/{meetingId}/participants
	GET /report/meetings/{meetingId}/polls
	GET /report/meetings/{meetingId}/qa
	GET /report/meetings/{meetingId}/survey
	GET /report/operationlogs
	GET /report/telephone
	GET /report/upcoming_events
	GET /report/users
	GET /report/users/{userId}/meetings
	GET /report/webinars/{webinarId}
	GET /report/webinars/{webinarId}/participants
	GET /report/webinars/{webinarId}/polls
	GET /report/webinars/{webinarId}/qa
	GET /report/webinars/{webinarId}/survey
	GET /users
	GET /webinars/{webinarId}
	GET /webinars/{webinarId}/registrants`
	.trim()
	.split(/\s*\n\s*/);

/** As Zoom wants it in a path: encoded twice, because it holds slashes. */
const UUID = '/a//Bb+cdEFghIJklMNo==';
const ENCODED = encodeURIComponent(encodeURIComponent(UUID));
const MEETING = 81234567890;
const WEBINAR = 91234567890;

const { properties } = new ZoomReport().description;
const belongs = ({ displayOptions }: INodeProperties, resource: string, operation?: string): boolean =>
	(displayOptions?.show?.['resource']?.includes(resource) ?? false) &&
	(operation === undefined || (displayOptions?.show?.['operation']?.includes(operation) ?? false));
const choicesOf = (property: INodeProperties | undefined): unknown[] =>
	((property?.options ?? []) as INodePropertyOptions[]).map(({ value }) => value);

/** Every operation that the node offers. */
const OPERATIONS = choicesOf(properties.find(({ name }) => name === 'resource')).flatMap((resource) =>
	choicesOf(
		properties.find((property) => property.name === 'operation' && belongs(property, String(resource))),
	).map((operation) => [String(resource), String(operation)] as const),
);

/** Fields that change nothing about what Zoom is asked. */
const NOT_ASKED = new Set(['authentication', 'period', 'output', 'resource', 'operation']);
const TEXTS: Readonly<Record<string, string>> = {
	searchKey: 'Weekly',
	meetingNumber: String(MEETING),
	groupId: 'group-1',
};

/** The fields filled in once plainly, and once more with each choice of each field and filter. */
function waysToFillIn(resource: string, operation: string, base: object): object[] {
	const fields = properties.filter((property) => belongs(property, resource, operation));
	const ways: object[] = [base];
	for (const field of fields) {
		if (field.type === 'options' && !NOT_ASKED.has(field.name)) {
			for (const value of choicesOf(field)) ways.push({ ...base, [field.name]: value });
		}
		if (field.name !== 'filters' && field.name !== 'options') continue;
		for (const inner of (field.options ?? []) as INodeProperties[]) {
			if (field.name === 'options' && inner.name !== 'type') continue;
			const values = inner.type === 'options' ? choicesOf(inner) : [valueFor(inner)];
			for (const value of values) {
				const { options = {} } = base as { options?: object };
				ways.push({
					...base,
					[field.name]: { ...(field.name === 'options' && options), [inner.name]: value },
				});
			}
		}
	}
	return ways;
}

function valueFor({ type, name, ...field }: INodeProperties): unknown {
	if (type === 'multiOptions') return choicesOf({ type, name, ...field });
	if (type === 'resourceLocator') return { __rl: true, mode: 'id', value: TEXTS[name] };
	return TEXTS[name] ?? '';
}

describe('what Zoom Report asks Zoom, and Zoom’s OpenAPI documents', () => {
	const documents = loadOpenApi();
	let zoom: Simulator;
	let call: Caller['call'];
	const asked = new Set<string>();

	beforeAll(async () => {
		// Our own limiter starts anew with each operation; what is tested is each call, not how fast they come.
		zoom = await startSimulator({ plan: 'business', rateLimits: 'counted' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		await zoom.control.seed({ users: 30, activity: { hosts: 12, days: 50 } });
		const startsAt = Date.now() - 4 * DAY_MS;
		const host = zoom.credentials.ownerEmail;
		const person = { name: 'Ana', email: 'ana@example.com', joinedAt: startsAt, leftAt: startsAt + 60_000 };
		const answers = [
			{ name: 'Ana', email: 'ana@example.com', answers: [{ question: 'Good?', answer: 'Yes' }] },
		];
		const about = {
			host,
			startsAt,
			endsAt: startsAt + 120_000,
			polls: answers,
			questions: answers,
			survey: answers,
		};
		const participants = [person, { ...person, name: 'Guest', email: '' }];
		await zoom.control.seed({
			meetings: [{ host, id: MEETING, settings: { approval_type: 0, meeting_invitees: [] } }],
			pastMeetings: [
				{ ...about, id: MEETING, uuid: UUID, participants },
				{ ...about, id: WEBINAR, kind: 'webinar', participants },
			],
		});
		({ call } = await logIn(zoom));
	});

	afterEach(() => {
		disposeZoomSdk();
	});

	afterAll(async () => {
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
	});

	/** What the operation needs to be asked at all. */
	async function baseOf(resource: string, operation: string): Promise<object> {
		const options = { timezone: 'UTC' };
		const id = (value: string) => ({ __rl: true, mode: 'id', value });
		const common = { returnAll: true, options };
		if (operation === 'invoices') {
			const [bill] = jsonOf(await reportRunner(zoom)('account', 'billing'));
			return { billingId: bill?.['id'] };
		}
		if (operation === 'upcomingEvents') return { ...common, period: 'nextDays', days: 40 };
		if (resource === 'webinar') return { ...common, webinarId: id(String(WEBINAR)) };
		if (
			resource === 'meeting' ||
			(resource === 'dashboard' && ['meeting', 'participants'].includes(operation))
		) {
			return { ...common, meetingId: id(UUID) };
		}
		// The dashboards may be asked twenty times a minute: one month is enough.
		const from = day(resource === 'dashboard' ? 20 : 45);
		const emails = `${zoom.credentials.ownerEmail}, user1@example.com`;
		return {
			...common,
			period: 'between',
			from,
			to: day(2),
			userIds: emails,
			expectedEmails: emails,
		};
	}

	it.each(OPERATIONS)(
		'%s %s: paths, names, values and page sizes are Zoom’s, and so are the answers',
		async (resource, operation) => {
			const base = await baseOf(resource, operation);
			const from = (await zoom.control.requests()).at(-1)?.seq ?? 0;
			for (const way of waysToFillIn(resource, operation, base)) {
				const { error } = await reportRunner(zoom)(resource, operation, way as Record<string, unknown>);
				// A webinar is planned in no simulated account, and who was expected cannot be had of it.
				const isKnown = /no longer who was expected/.test(error?.message ?? '');
				expect([way, isKnown ? undefined : error]).toEqual([way, undefined]);
			}
			const requests = (await zoom.control.requests()).filter(
				({ seq, route }) => seq > from && !route?.includes('/oauth/'),
			);
			expect(requests.length).toBeGreaterThan(0);
			for (const { method, path, route = '', query, status } of requests) {
				asked.add(route);
				const template = route.split(' ')[1] ?? '';
				expect(documents.validateRequest({ method, path: template, query })).toEqual([]);
				expect(path.replaceAll(ENCODED, '')).not.toContain('%252F');
				const known = (documents.operation(method, template)?.parameters ?? []).map(({ name }) => name);
				// One page of one host is enough where only the totals beside the list are wanted.
				const sizes = known.includes('page_size') ? ['300', '1'] : [undefined];
				expect([route, sizes]).toEqual([route, expect.arrayContaining([query['page_size']])]);
				if (status !== 200) continue;
				const search = new URLSearchParams(query as Record<string, string>).toString();
				const below = path.replace(/^\/v2/, '');
				const { body } = await call(method, search ? `${below}?${search}` : below);
				expect(documents.validateAnswer({ method, path: template, status, body })).toEqual([]);
			}
		},
	);

	it('has asked for everything that the node knows', () => {
		expect([...asked].sort()).toEqual(ROUTES);
	});
});
