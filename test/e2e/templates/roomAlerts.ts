import type { TemplateTest } from './templateRun';

const AT = Date.parse('2026-11-20T10:00:00Z');
const MINUTE_MS = 60_000;

interface Alert {
	readonly issue: string;
	readonly type: number;
	readonly kind: number;
	readonly minute?: number;
	readonly room?: string;
}

/** As Zoom tells of a room. */
const alert = ({ issue, type, kind, minute = 0, room = 'Board Room' }: Alert) => ({
	event: 'zoomroom.alert',
	event_ts: AT + minute * MINUTE_MS,
	object: {
		id: `id of ${room}`,
		room_name: room,
		calendar_name: 'rooms@example.com',
		email: 'rooms@example.com',
		issue,
		alert_type: type,
		component: 1,
		alert_kind: kind,
	},
});

const offline = { issue: 'Zoom room is offline', type: 3, kind: 1 };
const online = { issue: 'Zoom room is online', type: 3, kind: 2 };
const battery = { issue: 'Controller battery is low', type: 6, kind: 1 };

export const roomAlerts: TemplateTest = {
	scene: async () =>
		await Promise.resolve({
			'Zoom Event Trigger': { subscription: 'rooms', filters: { room: 'board room, Lobby' } },
		}),
	stories: {
		'mails once what a room has, with what to do, and once that it is well again': async (run) => {
			const { mail } = run.stage;
			await run.publish();
			await run.push(
				alert(offline),
				alert({ ...offline, minute: 1 }),
				alert({ ...offline, room: 'Kitchen' }),
				alert({ ...battery, minute: 2 }),
				alert({ ...offline, room: 'Lobby', minute: 3 }),
				alert({ ...online, minute: 12 }),
				alert({ ...online, minute: 13 }),
			);
			await run.executions(6);
			const mails = [await mail.next(), await mail.next(), await mail.next(), await mail.next()];
			expect(mails.map(({ subject }) => subject)).toEqual([
				'Zoom Room Board Room: Zoom room is offline',
				'Zoom Room Board Room: Controller battery is low',
				'Zoom Room Lobby: Zoom room is offline',
				'Zoom Room Board Room: well again',
			]);
			expect(mails[0]?.text).toContain('Check the power and network of the computer in the room.');
			expect(mails[0]?.text).toContain('2026-11-20T10:00:00');
			expect(mails[3]?.text).toContain('"Zoom room is offline" and lasted 12 minutes');
			expect(mail.waiting).toBe(0);

			await run.push(alert({ ...offline, minute: 20 }));
			expect((await mail.next()).subject).toBe('Zoom Room Board Room: Zoom room is offline');
		},
		'tells nothing of the end of what was never told': async (run) => {
			await run.publish();
			await run.push(alert(online));
			await run.executions();
			expect(run.stage.mail.waiting).toBe(0);
		},
	},
};
