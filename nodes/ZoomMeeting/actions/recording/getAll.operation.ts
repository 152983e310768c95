import pMap from 'p-map';
import {
	defineOperation,
	endedRow,
	field,
	limitOf,
	listSize,
	missingNotice,
	type Parameter,
	type RowLimit,
	shownWhen,
	skippedRow,
	type Zoom,
} from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';
import { daysOf, periodFields, type Days } from './days';
import { simplifyRecording } from './fields';
import { PartialRead } from '../../../../zoom/reports/partialRead';
import { type ZoomRecord, isRecord, textOf } from '../../../../zoom/values';

const USERS_AT_ONCE = 10;

/** Hidden, and then empty, while the whole account is meant. */
const host = (): Parameter<string> => {
	const locator = userOrMe({ displayName: 'Host', description: 'Whose recordings to list' });
	return {
		...locator,
		parse: (raw, context) =>
			isRecord(raw) && raw['value'] === '' && context?.authentication !== 'oAuth2'
				? ''
				: locator.parse(raw, context),
	};
};

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many recordings',
	description: 'List cloud recordings of a host or of the whole account, over any number of months',
	parameters: {
		of: field.options({
			displayName: 'Of',
			options: [
				{
					name: 'Account',
					value: 'account',
					description: 'Every active user; takes a call for each user and month',
				},
				{ name: 'User', value: 'user' },
			],
			default: 'user',
		}),
		userId: shownWhen({ of: ['user'] }, host()),
		...listSize,
		filters: field.collection(
			{ displayName: 'Filters', placeholder: 'Add Filter' },
			{ ...periodFields, trash: field.flag('In the Trash', 'to list what is in the trash instead') },
		),
		simplify: simplifyRecording(),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, n8n, values, timezone }) {
		const { of, userId, filters, simplify } = values;
		const windows = daysOf(filters, timezone, zoom.now());
		const limit = limitOf(values, n8n);
		const query = filters.trash === undefined ? {} : { trash: filters.trash };
		if (of !== 'account') {
			const one = await recordingsOf(zoom, { id: userOf(userId) }, windows, { query, limit });
			return limit.cutOff(one).map(simplify);
		}
		const hosts = await activeUsers(zoom);
		const found: ZoomRecord[] = [];
		const partial = new PartialRead();
		const notRead: string[] = [];
		for (let start = 0; start < hosts.length; start += USERS_AT_ONCE) {
			if (limit.endsAt(found.length)) break;
			const some = hosts.slice(start, start + USERS_AT_ONCE);
			const lists = await pMap(some, async (host) => {
				const name = host.email || host.id;
				const list = await partial.read(
					`user ${name}`,
					async () => await recordingsOf(zoom, host, windows, { query, limit }),
					() => [],
				);
				if (!list) notRead.push(name);
				return list ?? [];
			});
			found.push(...lists.flat());
		}
		partial.finish();
		const notice = missingNotice(partial);
		if (notice) n8n.notice(notice);
		return [
			...limit.cutOff(found).map(simplify),
			...partial.skipped.map(skippedRow),
			...(partial.ended ? [{ ...endedRow(partial.ended, GO_ON), notRead }] : []),
		];
	},
});

const GO_ON = 'The recordings of the users in "notRead" are missing: run again later.';

/** @throws ZoomInvalidInputError when no user was chosen */
const userOf = (userId: string): string => userOrMe({ displayName: 'Host' }).parse(userId);

interface Host {
	readonly id: string;
	/** Known where the whole account is meant. */
	readonly email?: string;
}

async function activeUsers(zoom: Zoom): Promise<Host[]> {
	const users = await zoom.list('GET /users', { query: { status: 'active' } });
	return users.map(({ id, email }) => ({ id: textOf(id) || textOf(email), email: textOf(email) }));
}

async function recordingsOf(
	zoom: Zoom,
	{ id: userId, email }: Host,
	windows: readonly Days[],
	{ query, limit }: { query: object; limit: RowLimit },
): Promise<ZoomRecord[]> {
	const found: ZoomRecord[] = [];
	for (const window of windows) {
		if (limit.endsAt(found.length)) break;
		const parameters = { userId, query: { ...query, ...window } };
		const recordings = await zoom.list(
			'GET /users/{userId}/recordings',
			parameters,
			limit.rest(found.length),
		);
		found.push(...recordings.map((one) => ({ ...one, ...(email !== undefined && { host_email: email }) })));
	}
	return found;
}
