import { call, signatureOf, timedSignature } from './signedCall';
import type { TemplateRun, TemplateTest } from './templateRun';

const HOST = 'host@example.com';
const GUEST = { name: 'Noa Levi', email: 'noa@client.example', timeZone: 'Europe/Madrid' };
const MINUTE_MS = 60_000;

interface Times {
	readonly startTime: string;
	readonly endTime: string;
}
const FIRST: Times = { startTime: '2099-03-02T08:00:00Z', endTime: '2099-03-02T08:30:00Z' };
const LATER: Times = { startTime: '2099-03-03T09:00:00Z', endTime: '2099-03-03T09:45:00Z' };

/** A call of Cal.com's. */
const fromCal = (triggerEvent: string, payload: object, at = Date.now()): string =>
	JSON.stringify({
		triggerEvent,
		createdAt: new Date(at).toISOString(),
		payload: {
			title: 'Grüße: 30 min with Noa',
			organizer: { email: HOST, name: 'Helen', timeZone: 'Europe/Madrid' },
			attendees: [GUEST],
			...FIRST,
			...payload,
		},
	});

const cal = async (run: TemplateRun, body: string): Promise<number> =>
	await call(run, 'zoom-booking/cal', body, { 'x-cal-signature-256': signatureOf(body) });

const inviteeOf = (id: string): string => `https://api.calendly.com/scheduled_events/E/invitees/${id}`;

/** A call of Calendly's. */
const fromCalendly = (
	event: string,
	id: string,
	{ startTime, endTime }: Times,
	payload: object = {},
): string =>
	JSON.stringify({
		event,
		created_at: new Date().toISOString(),
		payload: {
			uri: inviteeOf(id),
			name: GUEST.name,
			email: GUEST.email,
			timezone: GUEST.timeZone,
			rescheduled: false,
			old_invitee: null,
			scheduled_event: {
				name: 'Demo',
				start_time: startTime,
				end_time: endTime,
				event_memberships: [{ user_email: HOST, user_name: 'Helen' }],
			},
			...payload,
		},
	});

const calendly = async (run: TemplateRun, body: string): Promise<number> =>
	await call(run, 'zoom-booking/calendly', body, { 'calendly-webhook-signature': timedSignature(body) });

/** The subjects of the mails that the guest got. */
async function mailed(run: TemplateRun, count: number): Promise<string[]> {
	const subjects: string[] = [];
	for (let taken = 0; taken < count; taken++) {
		const { subject = '', to } = await run.stage.mail.next();
		expect(to?.map(({ address }) => address)).toEqual([GUEST.email]);
		subjects.push(subject);
	}
	expect(run.stage.mail.waiting).toBe(0);
	return subjects;
}

const meetings = async (run: TemplateRun) => await run.stage.zoom.control.meetings();

export const bookingToMeeting: TemplateTest = {
	scene: async ({ zoom }) => {
		await zoom.control.seed({ users: [{ email: HOST, type: 2, timezone: 'Europe/Madrid' }] });
		return {};
	},
	stories: {
		'Cal.com: makes, moves and deletes the meeting of a booking, and mails the guest each time': async (
			run,
		) => {
			await run.publish();
			expect(await cal(run, fromCal('BOOKING_CREATED', { uid: 'one' }))).toBe(200);
			const [made] = await meetings(run);
			expect(made).toMatchObject({
				topic: 'Grüße: 30 min with Noa',
				startsAt: Date.parse(FIRST.startTime),
				duration: 30,
			});
			const moved = fromCal('BOOKING_RESCHEDULED', { uid: 'two', rescheduleUid: 'one', ...LATER });
			expect(await cal(run, moved)).toBe(200);
			expect(await meetings(run)).toMatchObject([
				{ id: made?.id, startsAt: Date.parse(LATER.startTime), duration: 45 },
			]);
			expect(await cal(run, fromCal('BOOKING_CANCELLED', { uid: 'two', ...LATER }))).toBe(200);
			expect(await meetings(run)).toEqual([]);
			expect(await mailed(run, 3)).toEqual([
				'Grüße: 30 min with Noa',
				'Moved: Grüße: 30 min with Noa',
				'Canceled: Grüße: 30 min with Noa',
			]);
		},
		'Calendly: moves a meeting when the new booking comes before the canceled one, and after it': async (
			run,
		) => {
			await run.publish();
			expect(await calendly(run, fromCalendly('invitee.created', 'A', FIRST))).toBe(200);
			const [made] = await meetings(run);
			const gone = (id: string, times: Times) =>
				fromCalendly('invitee.canceled', id, times, { rescheduled: true });
			const next = (id: string, before: string, times: Times) =>
				fromCalendly('invitee.created', id, times, { old_invitee: inviteeOf(before) });
			await calendly(run, next('B', 'A', LATER));
			await calendly(run, gone('A', FIRST));
			expect(await meetings(run)).toMatchObject([{ id: made?.id, startsAt: Date.parse(LATER.startTime) }]);
			await calendly(run, gone('B', LATER));
			await calendly(run, next('C', 'B', FIRST));
			expect(await meetings(run)).toMatchObject([{ id: made?.id, startsAt: Date.parse(FIRST.startTime) }]);
			await calendly(run, fromCalendly('invitee.canceled', 'C', FIRST));
			expect(await meetings(run)).toEqual([]);
			expect(await mailed(run, 4)).toEqual([
				'Demo: Noa Levi',
				'Moved: Demo: Noa Levi',
				'Moved: Demo: Noa Levi',
				'Canceled: Demo: Noa Levi',
			]);
		},
		'does nothing for a call that comes again, also when the booking is gone': async (run) => {
			await run.publish();
			const created = fromCal('BOOKING_CREATED', { uid: 'one' });
			expect(await cal(run, created)).toBe(200);
			expect(await cal(run, created)).toBe(200);
			expect(await meetings(run)).toHaveLength(1);
			expect(await cal(run, fromCal('BOOKING_CANCELLED', { uid: 'one' }))).toBe(200);
			expect(await cal(run, created)).toBe(200);
			expect(await meetings(run)).toEqual([]);
			expect(await mailed(run, 2)).toHaveLength(2);
		},
		'answers 401 to what is forged, old or unsigned, and asks Zoom nothing': async (run) => {
			await run.publish();
			const body = fromCal('BOOKING_CREATED', { uid: 'one' });
			const old = fromCal('BOOKING_CREATED', { uid: 'one' }, Date.now() - 10 * MINUTE_MS);
			const other = fromCalendly('invitee.created', 'A', FIRST);
			const late = Math.floor(Date.now() / 1000) - 600;
			const before = (await run.stage.zoom.control.counters()).total;
			const statuses = [
				await call(run, 'zoom-booking/cal', body, {}),
				await call(run, 'zoom-booking/cal', body, { 'x-cal-signature-256': signatureOf(body, 'guessed') }),
				await call(run, 'zoom-booking/cal', body.replace('Noa', 'Eve'), {
					'x-cal-signature-256': signatureOf(body),
				}),
				await cal(run, old),
				await call(run, 'zoom-booking/calendly', other, {}),
				await call(run, 'zoom-booking/calendly', other, {
					'calendly-webhook-signature': timedSignature(other, late),
				}),
				// Signed by Cal.com's rule, sent to Calendly's address.
				await call(run, 'zoom-booking/calendly', other, {
					'calendly-webhook-signature': `t=,v1=${signatureOf(other)}`,
				}),
			];
			expect(statuses).toEqual(statuses.map(() => 401));
			expect((await run.stage.zoom.control.counters()).total).toBe(before);
			expect(run.stage.mail.waiting).toBe(0);
		},
	},
};
