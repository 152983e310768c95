import type { Account } from '../account/account';
import { utcDay, zoomTime } from '../engine/clock';
import { ReportRows, type LogName } from '../history/reportRows';
import type { Random } from '../engine/random';
import type { User } from '../users/user';

const DAY_MS = 86_400_000;

/** The rows of the reports that are logs: a few on each day. */
export function generateLogs(account: Account, users: readonly User[], days: number, random: Random): void {
	const now = account.surroundings.clock.now();
	if (users.length === 0) return;
	for (const [log, perDay, fieldsOf] of LOGS) {
		const instants = Array.from(
			{ length: days * perDay },
			() => now - Math.floor(random.next() * days * DAY_MS),
		);
		account.part(ReportRows).add(
			log,
			instants.map((at) => ({ at, fields: fieldsOf(random.pick(users), at, random) })),
		);
	}
	const storage = Array.from({ length: days }, (_nothing, back) => now - (back + 1) * DAY_MS);
	account.part(ReportRows).add(
		'cloud_recording_storage',
		storage.map((at) => ({ at, fields: recordingOf(at, random) })),
	);
}

type FieldsOf = (user: User, at: number, random: Random) => Record<string, unknown>;

const LOGS: ReadonlyArray<readonly [LogName, number, FieldsOf]> = [
	[
		'activity_logs',
		3,
		({ email }, at, random) => ({
			client_type: random.pick(['Browser', 'Windows', 'Mac', 'iOS', 'Android']),
			email,
			ip_address: `192.0.2.${random.between(1, 254)}`,
			time: zoomTime(at),
			type: random.pick(['Sign in', 'Sign out']),
			version: '6.2.5',
		}),
	],
	[
		'operation_logs',
		2,
		({ email }, at, random) => ({
			action: random.pick(['Add', 'Update', 'Delete']),
			category_type: random.pick(['User', 'Account', 'Role', 'Recording']),
			operation_detail: `Change setting ${random.between(1, 99)}`,
			operator: email,
			time: zoomTime(at),
		}),
	],
	[
		'telephony_usage',
		1,
		(user, at, random) => ({
			call_in_number: '+1 555 0100',
			country_name: 'United States',
			dept: user.dept ?? '',
			duration: random.between(1, 60),
			end_time: zoomTime(at + 60_000),
			host_email: user.email,
			host_id: user.id,
			host_name: user.display_name,
			meeting_id: random.digits(11),
			meeting_type: 'Meeting',
			phone_number: `+1 555 01${random.digits(2)}`,
			rate: 0.05,
			start_time: zoomTime(at),
			total: random.between(1, 300) / 100,
			type: random.pick(['toll-free', 'call-out', 'call-in']),
			uuid: random.uuid(),
		}),
	],
	[
		'meeting_activity_logs',
		2,
		(user, at, random) => ({
			meeting_number: String(random.digits(11)),
			activity_time: zoomTime(at),
			operator: user.display_name,
			operator_email: user.email,
			activity_category: random.pick(['Meeting Created', 'Meeting Started', 'User Join', 'Meeting Ended']),
			activity_detail: 'By the client',
		}),
	],
];

function recordingOf(at: number, random: Random): Record<string, unknown> {
	const usage = random.between(10, 200);
	return { date: utcDay(at), free_usage: '0.5 GB', plan_usage: '100 GB', usage: `${usage} GB` };
}
