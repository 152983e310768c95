import { ZoomReport } from '../../../nodes/ZoomReport/ZoomReport.node';
import type { Seed, Simulator } from '../../../simulator';
import { runInN8n, type NodeOutcome } from '../../support/workflow';

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** `yyyy-mm-dd`, so many days ago. */
export const day = (back: number): string => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

export type RawMeeting = NonNullable<Seed['pastMeetings']>[number] & { uuid: string };

export interface RawUser {
	id: string;
	email: string;
	dept: string;
	type: 1 | 2;
	lastLoginAt?: number;
}

const DEPARTMENTS = ['Sales', 'IT', 'Legal', ''];

export const rawUsers = (count: number): RawUser[] =>
	Array.from({ length: count }, (_nothing, index) => ({
		id: `user-${String(index).padStart(4, '0')}`,
		email: `user${index}@example.com`,
		dept: DEPARTMENTS[index % DEPARTMENTS.length] ?? '',
		type: index % 3 === 0 ? 1 : 2,
		...(index % 5 !== 4 && { lastLoginAt: Date.now() - index * DAY_MS }),
	}));

/** Repeatable and unlike the simulator's own chance. */
function chance(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
}

/** Thousands of meetings over half a year, at all times of the day, also just before and after midnight. */
export function rawMeetings(hosts: readonly RawUser[], days: number, seed = 7): RawMeeting[] {
	const next = chance(seed);
	const meetings: RawMeeting[] = [];
	for (let back = 1; back <= days; back += 1) {
		for (const host of hosts) {
			if (next(10) < 4) continue;
			const startsAt = Date.parse(day(back)) + next(24 * 60) * MINUTE_MS;
			const endsAt = startsAt + (10 + next(80)) * MINUTE_MS;
			const guests = next(4);
			meetings.push({
				host: host.email,
				uuid: Buffer.from(`${host.id}${String(back).padStart(7, '0')}`.slice(0, 16)).toString('base64'),
				kind: next(9) === 0 ? 'webinar' : 'meeting',
				topic: `Meeting of ${host.email}`,
				startsAt,
				endsAt,
				participants: [
					{ name: host.id, email: host.email, joinedAt: startsAt, leftAt: endsAt },
					...Array.from({ length: guests }, (_nothing, index) => ({
						name: `Guest ${index}`,
						joinedAt: startsAt + next(9) * MINUTE_MS,
						leftAt: endsAt - next(30) * 1000,
					})),
				],
			});
		}
	}
	return meetings;
}

/** Minutes of a meeting over its participants, each rounded up. */
export const minutesOf = ({ participants }: RawMeeting): number =>
	participants.reduce((sum, { joinedAt, leftAt }) => sum + Math.ceil((leftAt - joinedAt) / MINUTE_MS), 0);

export const within = (meetings: readonly RawMeeting[], from: string, to: string): RawMeeting[] =>
	meetings.filter(({ startsAt }) => dayOf(startsAt) >= from && dayOf(startsAt) <= to);

/** One operation of Zoom Report in n8n's engine. */
export const reportRunner =
	(zoom: Simulator, plan = 'business') =>
	async (
		resource: string,
		operation: string,
		parameters: Record<string, unknown> = {},
		rest: Partial<Parameters<typeof runInN8n>[0]> = {},
	): Promise<NodeOutcome> =>
		await runInN8n({
			node: new ZoomReport(),
			parameters: { resource, operation, ...parameters },
			credentials: {
				type: 'zoomServerToServerApi',
				data: { ...zoom.credentials, environment: 'commercial', plan },
			},
			...rest,
		});

export const jsonOf = ({ outputs }: NodeOutcome): Array<Record<string, unknown>> =>
	(outputs[0] ?? []).map(({ json }) => json);

/** A file that a node put out, as text. */
export function fileOf(
	{ outputs }: NodeOutcome,
	field = 'data',
): { name: string; type: string; text: string } {
	const file = outputs[0]?.[0]?.binary?.[field];
	return {
		name: file?.fileName ?? '',
		type: file?.mimeType ?? '',
		text: Buffer.from(file?.data ?? '', 'base64').toString(),
	};
}

/** What n8n shows beside the output. */
export const hintsOf = ({ run }: NodeOutcome): string[] =>
	Object.values(run.data.resultData.runData).flatMap(([first]) =>
		(first?.hints ?? []).map(({ message }) => message),
	);
