import { disposeZoomSdk } from '../../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../../simulator';
import type { NodeOutcome } from '../../support/workflow';
import { day, jsonOf, reportRunner } from './reportWorld';

const MINUTE_MS = 60_000;
const START = Date.parse(`${day(4)}T09:00:00Z`);
/** So many minutes into the meeting known by heart. */
export const at = (minute: number): number => START + minute * MINUTE_MS;

/** A meeting known by heart, with a UUID that is hard to send. */
export const STAND_UP = { id: 81234567890, uuid: '/stand//up+0123456789A==' };
/** One where somebody was alone. */
export const ALONE = 82222222222;
const answers = [{ name: 'Ana', email: 'ana@example.com', answers: [{ question: 'Good?', answer: '=Yes' }] }];

export const byId = (value: number | string) => ({
	meetingId: { __rl: true, mode: 'id', value: String(value) },
});

/** A period as a person fills it in. */
export const between = (from: string, to: string) => ({
	period: 'between',
	from,
	to,
	options: { timezone: 'UTC' },
});

export function ok({ error, ...outcome }: NodeOutcome): NodeOutcome {
	expect(error).toBeUndefined();
	return { error, ...outcome };
}

type Run = ReturnType<typeof reportRunner>;

/** Zoom Report against an account with almost a year of generated activity and two meetings known by heart. */
export class ReportOffice {
	zoom!: Simulator;

	/** For the tests of one file. */
	install(): this {
		beforeAll(async () => {
			this.zoom = await startSimulator({ plan: 'business' });
			process.env['ZOOM_ORIGIN'] = this.zoom.origin;
			await this.seed();
		});
		afterAll(async () => {
			disposeZoomSdk();
			delete process.env['ZOOM_ORIGIN'];
			await this.zoom.close();
		});
		return this;
	}

	readonly run: Run = async (...call) => await reportRunner(this.zoom)(...call);

	/** All rows of an operation that does not fail. */
	readonly rows = async (resource: string, operation: string, parameters: object) =>
		jsonOf(ok(await this.run(resource, operation, { returnAll: true, ...parameters })));

	private async seed(): Promise<void> {
		const { zoom } = this;
		await zoom.control.seed({ users: 40, activity: { hosts: 12, days: 330 } });
		const host = zoom.credentials.ownerEmail;
		const person = (name: string, from: number, to: number, email = `${name.toLowerCase()}@example.com`) => ({
			name,
			email,
			joinedAt: at(from),
			leftAt: at(to),
		});
		await zoom.control.seed({
			users: [{ email: 'ana@example.com' }, { email: 'ben@example.com' }],
			pastMeetings: [
				{
					host,
					id: STAND_UP.id,
					uuid: STAND_UP.uuid,
					topic: 'Stand <up> & more',
					startsAt: START,
					endsAt: at(60),
					polls: answers,
					questions: answers,
					survey: answers,
					participants: [
						person('Ana', 0, 20),
						person('Ana', 30, 60),
						person('Ben', 12, 60),
						person('Guest', 0, 30, ''),
						person('Guest', 10, 40, ''),
						{ ...person('Waiting', 0, 5, ''), status: 'in_waiting_room' },
					],
				},
				{
					host,
					id: ALONE,
					startsAt: START,
					endsAt: at(30),
					participants: [person('Ana', 0, 30)],
				},
			],
		});
	}
}
