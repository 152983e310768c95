import { zoomSdk } from '../../../nodes/adapter/login/sdk';
import { ZoomStatus } from '../../../nodes/ZoomStatus/ZoomStatus.node';
import type { Simulator } from '../../../simulator';
import { runInN8n, type NodeOutcome } from '../../support/workflow';
import { day, fileOf, jsonOf } from './reportWorld';

/** A row of Verify. */
export interface Row {
	readonly area: string;
	readonly title: string;
	readonly result: string;
	readonly message: string;
	readonly next: string;
	readonly check: string;
	readonly details: Readonly<Record<string, unknown>>;
}

type Plan = 'free' | 'pro' | 'business';

/** What must never be in the report: seeded names, addresses, topics and IDs. */
export const PERSONAL = {
	email: 'ana.secret@example.com',
	firstName: 'Anastasia',
	lastName: 'Secretova',
	department: 'Skunkworks',
	topic: 'Acquisition of Initech',
	guest: 'Guenther Guestmann',
	group: 'Project Nightfall',
	role: 'it.role@example.com',
} as const;

/** Zoom Status → Account → Verify in n8n's engine, against a simulator with some of everything. */
export class VerifyWorld {
	constructor(private readonly zoom: Simulator) {}

	/** Some of everything, so that every question can be asked. */
	async seed(): Promise<void> {
		const { control, credentials } = this.zoom;
		const startsAt = Date.parse(`${day(3)}T09:00:00Z`);
		const endsAt = startsAt + 3_600_000;
		await control.seed({
			users: [
				{
					email: PERSONAL.email,
					type: 2,
					first_name: PERSONAL.firstName,
					last_name: PERSONAL.lastName,
					dept: PERSONAL.department,
				},
				{ email: PERSONAL.role, type: 2, role_id: '2' },
			],
			meetings: [{ host: PERSONAL.email, topic: PERSONAL.topic, startsAt: Date.now() + 86_400_000 }],
			pastMeetings: [
				{
					host: PERSONAL.email,
					topic: PERSONAL.topic,
					startsAt,
					endsAt,
					participants: [
						{ name: PERSONAL.firstName, email: PERSONAL.email, joinedAt: startsAt, leftAt: endsAt },
						{ name: PERSONAL.guest, joinedAt: startsAt, leftAt: endsAt },
					],
				},
			],
		});
		const client = zoomSdk().serverToServer({ ...credentials, environment: 'commercial', plan: 'business' });
		const { id: groupId } = await client.request('POST /groups', { body: { name: PERSONAL.group } });
		await client.request('POST /groups/{groupId}/members', {
			groupId: String(groupId),
			body: { members: [{ email: PERSONAL.email }] },
		});
	}

	async run(
		parameters: Record<string, unknown> = {},
		{ plan = 'business', ...changed }: { plan?: Plan; clientSecret?: string } = {},
	): Promise<NodeOutcome> {
		return await runInN8n({
			node: new ZoomStatus(),
			parameters: {
				authentication: 'serverToServer',
				resource: 'account',
				operation: 'verify',
				...(parameters as Record<string, string>),
			},
			credentials: {
				type: 'zoomServerToServerApi',
				data: { ...this.zoom.credentials, environment: 'commercial', plan, ...changed },
			},
		});
	}
}

export const rowsOf = (outcome: NodeOutcome): Row[] => jsonOf(outcome) as unknown as Row[];

/** The checks with this result. */
export const withResult = (rows: readonly Row[], result: string): string[] =>
	rows.filter((row) => row.result === result).map(({ check }) => check);

export const reportOf = (outcome: NodeOutcome): string => fileOf(outcome, 'report').text;
export const pageOf = (outcome: NodeOutcome): string => fileOf(outcome, 'page').text;

export const linesOf = (text: string): string[] => text.split('\n');
