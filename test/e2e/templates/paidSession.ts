import { logIn } from '../../simulator/support/caller';
import { call, timedSignature } from './signedCall';
import type { TemplateRun, TemplateTest } from './templateRun';

const HOST = 'host@example.com';
const PATH = 'zoom-paid-session';
const TOPIC = 'Masterclass';

/** The sessions that people can pay for. */
const sold = { meeting: 0, webinar: 0 };

interface Registrant {
	readonly email: string;
	readonly first_name: string;
	readonly last_name: string;
	readonly join_url: string;
}

async function registered({ admin }: TemplateRun, kind: 'meeting' | 'webinar'): Promise<Registrant[]> {
	const path = `/${kind}s/${sold[kind]}/registrants`;
	const { body } = await admin.call<{ registrants: Registrant[] }>('GET', path);
	return body.registrants;
}

let payments = 0;

/** An event of Stripe's about a checkout. */
function checkout(session: object, type = 'checkout.session.completed'): string {
	payments += 1;
	const object = {
		id: `cs_test_${payments}`,
		object: 'checkout.session',
		payment_status: 'paid',
		amount_total: 4900,
		currency: 'eur',
		// Zoom takes three tries a day for the same person and session.
		customer_details: { email: `ana+${payments}@client.example`, name: 'Ana García López' },
		...session,
	};
	return JSON.stringify({ id: `evt_${payments}`, object: 'event', type, data: { object } });
}

const emailOf = (checkoutBody: string): string =>
	(JSON.parse(checkoutBody) as { data: { object: { customer_details: { email: string } } } }).data.object
		.customer_details.email;

const send = async (run: TemplateRun, body: string, signature = timedSignature(body)): Promise<number> =>
	await call(run, PATH, body, { 'stripe-signature': signature });

export const paidSession: TemplateTest = {
	scene: async ({ zoom }) => {
		await zoom.control.seed({ users: [{ email: HOST, type: 2 }] });
		const { call: ask } = await logIn(zoom);
		for (const [kind, type] of [
			['meeting', 2],
			['webinar', 5],
		] as const) {
			const { body } = await ask<{ id: number }>('POST', `/users/${HOST}/${kind}s`, {
				topic: TOPIC,
				type,
				start_time: '2099-07-01T09:00:00Z',
				settings: { approval_type: 0 },
			});
			sold[kind] = body.id;
		}
		return {};
	},
	stories: {
		'registers who paid, with a link of their own, for a meeting and for a webinar': async (run) => {
			await run.publish();
			for (const kind of ['meeting', 'webinar'] as const) {
				const paid = checkout({ metadata: { [`zoom_${kind}`]: String(sold[kind]) } });
				expect(await send(run, paid)).toBe(200);
				const [person, ...others] = await registered(run, kind);
				expect(others).toEqual([]);
				expect(person).toMatchObject({
					email: emailOf(paid),
					first_name: 'Ana',
					last_name: 'García López',
				});
				const { subject, text, to } = await run.stage.mail.next();
				expect(to?.map(({ address }) => address)).toEqual([emailOf(paid)]);
				expect(subject).toBe(`Your link: ${TOPIC}`);
				expect(text).toContain(person?.join_url);
			}
		},
		'registers and mails once, however often Stripe tells of it': async (run) => {
			await run.publish();
			const paid = checkout({ metadata: { zoom_meeting: String(sold.meeting) } });
			const minuteAgo = timedSignature(paid, Math.floor(Date.now() / 1000) - 60);
			expect([await send(run, paid, minuteAgo), await send(run, paid), await send(run, paid)]).toEqual([
				200, 200, 200,
			]);
			expect(await registered(run, 'meeting')).toHaveLength(1);
			await run.stage.mail.next();
			expect(run.stage.mail.waiting).toBe(0);
			const adds = await run.stage.zoom.control.requests({ route: 'POST /meetings/{meetingId}/registrants' });
			expect(adds).toHaveLength(1);
		},
		'waits until a payment has arrived, and leaves other purchases alone': async (run) => {
			await run.publish();
			const metadata = { zoom_meeting: String(sold.meeting) };
			const later = checkout({ metadata, payment_status: 'unpaid' });
			expect(await send(run, later)).toBe(200);
			expect(await send(run, checkout({ metadata: {} }))).toBe(200);
			expect(await send(run, checkout({ metadata }, 'checkout.session.expired'))).toBe(200);
			expect(await registered(run, 'meeting')).toEqual([]);
			expect(await send(run, checkout({ metadata }, 'checkout.session.async_payment_succeeded'))).toBe(200);
			expect(await registered(run, 'meeting')).toHaveLength(1);
			await run.stage.mail.next();
		},
		'answers 500 while Zoom refuses, so that Stripe sends it again, and then goes on': async (run) => {
			await run.publish();
			const { call: ask } = run.admin;
			const open = async (approval: number) =>
				await ask('PATCH', `/meetings/${sold.meeting}`, { settings: { approval_type: approval } });
			await open(2);
			const paid = checkout({ metadata: { zoom_meeting: String(sold.meeting) } });
			expect(await send(run, paid)).toBe(500);
			expect(run.stage.mail.waiting).toBe(0);
			await open(0);
			expect(await send(run, paid)).toBe(200);
			expect(await registered(run, 'meeting')).toHaveLength(1);
			await run.stage.mail.next();
		},
		'answers 401 to what is forged, old or unsigned, and asks Zoom nothing': async (run) => {
			await run.publish();
			const paid = checkout({ metadata: { zoom_meeting: String(sold.meeting) } });
			const now = Math.floor(Date.now() / 1000);
			const before = (await run.stage.zoom.control.counters()).total;
			const statuses = [
				await call(run, PATH, paid, {}),
				await send(run, paid, ''),
				await send(run, paid, timedSignature(paid, now, 'guessed')),
				await send(run, paid.replace('ana+', 'eve+'), timedSignature(paid)),
				await send(run, paid, timedSignature(paid, now - 600)),
				await send(run, paid, timedSignature(paid, now + 600)),
			];
			expect(statuses).toEqual(statuses.map(() => 401));
			expect((await run.stage.zoom.control.counters()).total).toBe(before);
			expect(await registered(run, 'meeting')).toEqual([]);
		},
	},
};
