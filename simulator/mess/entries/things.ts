import type { Entry } from '../entry';
import type { Luck } from '../luck';
import { isGood, isJson, mapObjects, nameOf, withBody, without, type Json } from '../shape';

/** What is particular to users, participants and recordings. */

const ADDRESS = /^[^@\s<>]+@[^@\s<>]+\.[a-z]+$/;

/** The same address is written the same way everywhere. */
function capitals(address: string, luck: Luck): string {
	if (!luck.chance(0.6, address)) return address;
	return luck.chance(0.3, 'all', address)
		? address.toUpperCase()
		: address.charAt(0).toUpperCase() + address.slice(1);
}

const ALIASES: ReadonlyArray<readonly [string, string]> = [
	['Asia/Kolkata', 'Asia/Calcutta'],
	['Asia/Tokyo', 'Japan'],
	['America/New_York', 'US/Eastern'],
	['Australia/Sydney', 'Australia/NSW'],
	['Europe/Kyiv', 'Europe/Kiev'],
	['Asia/Ho_Chi_Minh', 'Asia/Saigon'],
	['UTC', 'Etc/UTC'],
];
const ALIAS_OF: Readonly<Record<string, string>> = Object.fromEntries(
	ALIASES.flatMap(([one, other]) => [
		[one, other],
		[other, one],
	]),
);

/** Changes the rows of one list, wherever in an answer it is. */
const rowsOf = (
	key: string,
	change: (rows: readonly Json[], luck: Luck) => readonly unknown[],
): NonNullable<Entry['answer']> => {
	return (answer, _call, luck) => {
		if (!isGood(answer)) return answer;
		const changed = mapObjects(answer.body, (fields) => {
			const rows = fields[key];
			return Array.isArray(rows) ? { ...fields, [key]: change(rows.filter(isJson), luck) } : fields;
		});
		return withBody(answer, changed);
	};
};

const UNFINISHED: ReadonlyArray<(row: Json) => Json> = [
	(row) => ({ ...row, leave_time: null, duration: 0 }),
	(row) => ({ ...row, leave_time: '' }),
	(row) => without(row, 'leave_time'),
	(row) => ({ ...without(row, 'leave_time'), duration: null }),
];

/** So far the second row of one joining overlaps the first, ms. */
const OVERLAP_MS = 60_000;

function again(row: Json, luck: Luck): Json[] {
	const leave = Date.parse(String(row['leave_time']));
	if (Number.isNaN(leave) || !luck.chance(0.5, nameOf(row, ''))) return [row];
	const join_time = `${new Date(leave - OVERLAP_MS).toISOString().slice(0, 19)}Z`;
	const key = 'user_name' in row ? 'user_name' : 'name';
	const renamed = typeof row[key] === 'string' ? { [key]: `${row[key]} (renamed)` } : {};
	return [row, { ...row, ...renamed, join_time }];
}

const ofFiles = (change: (file: Json, luck: Luck) => Json, share = 0.5): NonNullable<Entry['answer']> =>
	rowsOf('recording_files', (files, luck) =>
		files.map((file, at) => (luck.chance(share, nameOf(file, String(at))) ? change(file, luck) : file)),
	);

export const THINGS: readonly Entry[] = [
	{
		name: 'capitalLetters',
		what: 'Addresses have capital letters, as people once typed them.',
		source: 'none found; Zoom ignores case in addresses and does not promise to change it',
		confidence: 'assumed',
		answer: (answer, _call, luck) => {
			if (!isGood(answer)) return answer;
			const changed = mapObjects(answer.body, (fields) =>
				Object.fromEntries(
					Object.entries(fields).map(([key, value]) => [
						key,
						typeof value === 'string' && ADDRESS.test(value) ? capitals(value, luck) : value,
					]),
				),
			);
			return withBody(answer, changed);
		},
	},
	{
		name: 'pendingWithoutId',
		what: 'Users who have not accepted their invitation have no ID, or an empty one, wherever they are shown.',
		source: 'https://github.com/jrchamp/moodle-mod_zoom/issues/131',
		confidence: 'observed',
		answer: (answer, call, luck) => {
			if (!isGood(answer) || !call.route.startsWith('GET ')) return answer;
			const changed = mapObjects(answer.body, (fields) => {
				if (fields['status'] !== 'pending' || typeof fields['email'] !== 'string') return fields;
				return luck.chance(0.5, fields['email']) ? without(fields, 'id') : { ...fields, id: '' };
			});
			return withBody(answer, changed);
		},
	},
	{
		name: 'zoneAliases',
		what: 'A time zone comes under its other name.',
		source: 'https://developers.zoom.us/docs/api/references/abbreviations/#timezones',
		confidence: 'documented',
		answer: (answer) =>
			isGood(answer)
				? withBody(
						answer,
						mapObjects(answer.body, (fields) => {
							const { timezone } = fields;
							const alias = typeof timezone === 'string' ? ALIAS_OF[timezone] : undefined;
							return alias === undefined ? fields : { ...fields, timezone: alias };
						}),
					)
				: answer,
	},
	{
		name: 'participantTwice',
		what: 'One joining has two rows, the second under a new name, and they overlap by a minute.',
		source: 'https://github.com/eduhub-org/eduhub/pull/1673',
		confidence: 'observed',
		answer: rowsOf('participants', (rows, luck) => rows.flatMap((row) => again(row, luck))),
	},
	{
		name: 'participantUnfinished',
		what: 'The row of somebody who is still there, or whose end Zoom has not noted, has no time of leaving.',
		source: 'https://github.com/jrchamp/moodle-mod_zoom/pull/477',
		confidence: 'observed',
		answer: rowsOf('participants', (rows, luck) =>
			rows.map((row, at) =>
				luck.chance(0.5, at, row['name']) ? luck.pick(UNFINISHED, at, row['name'])(row) : row,
			),
		),
	},
	{
		name: 'fileWithoutType',
		what: 'A recording’s file has no type, as that of a timeline or one that has just been made.',
		source: 'https://github.com/harvard-dce/zoom-recording-ingester/pull/52',
		confidence: 'observed',
		answer: ofFiles((file, luck) =>
			luck.chance(0.5, nameOf(file, ''), 'empty') ? { ...file, file_type: '' } : without(file, 'file_type'),
		),
	},
	{
		name: 'fileWithoutSize',
		what: 'A recording’s file has no size, or 0.',
		source: 'https://github.com/JosephMcEvoy/PSZoom/issues/7',
		confidence: 'observed',
		answer: ofFiles((file, luck) =>
			luck.chance(0.5, nameOf(file, ''), 'zero') ? { ...file, file_size: 0 } : without(file, 'file_size'),
		),
	},
	{
		name: 'fileWithoutId',
		what: 'A recording’s file has no ID.',
		source: 'https://github.com/kaltura/server/pull/9111',
		confidence: 'observed',
		answer: ofFiles((file) => without(file, 'id')),
	},
	{
		name: 'fileProcessing',
		what: 'Zoom still works on a file: no type, size, end or link.',
		source: 'https://github.com/ricardorodrigues-ca/zoom-recording-downloader/pull/7',
		confidence: 'observed',
		answer: ofFiles(({ id, recording_start, meeting_id }) => ({
			id,
			meeting_id,
			recording_start,
			recording_end: '',
			file_type: '',
			status: 'processing',
		})),
	},
	{
		name: 'noFiles',
		what: 'A recording that was taken out of the trash has null for its files.',
		source: 'https://github.com/JosephMcEvoy/PSZoom/issues/7',
		confidence: 'observed',
		answer: (answer, _call, luck) =>
			isGood(answer)
				? withBody(
						answer,
						mapObjects(answer.body, (fields, place) =>
							'recording_files' in fields && luck.chance(0.5, nameOf(fields, place))
								? { ...fields, recording_files: null, total_size: 0 }
								: fields,
						),
					)
				: answer,
	},
];
