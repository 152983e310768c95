import {
	defineOperation,
	failureWords,
	fallbackWhen,
	field,
	isFailure,
	withDefault,
	type Zoom,
} from '../../../adapter/kit';
import { callsFor, planChanges, type SettingsCall } from '../../../../zoom/account/changes';
import {
	compareDocuments,
	ownerInWords,
	type Difference,
	type Owner,
} from '../../../../zoom/account/compare';
import { isLocks } from '../../../../zoom/account/document';
import { isSameSetting, settingAt } from '../../../../zoom/account/settings';
import { isRecord, type ZoomRecord } from '../../../../zoom/values';
import { differenceRow } from './compareSettings.operation';
import { approvedField, missingIn, wantedFor } from './documentFields';
import { OWN_ACCOUNT } from './fields';
import { queryOf, readPart, readSettings, type ReadSettings } from './reading';

export const applySettings = defineOperation({
	name: 'Apply Settings',
	value: 'applySettings',
	action: 'Put the settings of the account back',
	description: 'Plan or carry out the changes that bring the account back to a document of Export Settings',
	parameters: {
		document: approvedField(),
		mode: field.options({
			displayName: 'Mode',
			description: 'Whether to change the settings, or to show only what would change',
			options: [
				{ name: 'Apply', value: 'apply', description: 'Change what differs, within the limits below' },
				{
					name: 'Plan',
					value: 'plan',
					description: 'List what would be changed; nothing is changed in Zoom',
				},
			],
			default: 'plan',
		}),
		maxChanges: field.number({
			displayName: 'Maximum Changes',
			description: 'If more settings than this would be changed, none is changed, and the result says so',
			default: 20,
			min: 0,
		}),
	},
	options: {
		allowSecurity: withDefault(
			field.flag(
				'Change Security Settings',
				'to change settings of authentication and security, and what roles may do, too. Without it these are told and left as they are.',
			),
		),
		planId: field.text({
			displayName: 'Plan ID',
			description:
				'The "planId" of the approved plan. If the changes are no longer exactly the same, nothing is changed.',
			required: true,
		}),
	},
	subject: () => 'account',
	async execute({ zoom, n8n, values: { document, mode, maxChanges }, options }) {
		const read = await readSettings(zoom, wantedFor(document));
		const missing = missingIn(read, n8n);
		const differences = compareDocuments(document, read.document);
		const { allowSecurity: security, planId = '' } = options;
		const plan = planChanges(differences, { maxChanges, security, planId });
		const results =
			mode === 'apply' ? await carryOut(callsFor(plan), read, zoom) : new Map<Difference, Result>();
		const rows = plan.changes.map(({ difference, blocked }) => ({
			...differenceRow(difference),
			...(blocked === undefined
				? (results.get(difference) ?? { result: 'planned' })
				: { result: 'blocked', why: blocked }),
		}));
		const count = (wanted: string) => rows.filter(({ result }) => result === wanted).length;
		return {
			mode,
			planId: plan.planId,
			same: differences.length === 0 && missing.length === 0,
			count: rows.length,
			results: {
				planned: count('planned'),
				done: count('done'),
				failed: count('failed'),
				unconfirmed: count('unconfirmed'),
				blocked: count('blocked'),
			},
			rows,
			missing,
		};
	},
});

interface Result {
	readonly result: 'done' | 'failed' | 'unconfirmed';
	readonly error?: string;
	readonly next?: string;
}

/** One after the other, since one may unlock what the next changes. What fails is told, and the others are done. */
async function carryOut(
	calls: readonly SettingsCall[],
	{ ids }: ReadSettings,
	zoom: Zoom,
): Promise<Map<Difference, Result>> {
	const results = new Map<Difference, Result>();
	for (const call of calls) {
		const { owner, part, differences } = call;
		const id = owner.of === 'account' ? '' : (ids[owner.of].get(owner.name) ?? '');
		await fallbackWhen<unknown>(
			send(zoom, call, id)
				.then(async () => await readPart(zoom, owner, id, part))
				.then((shown) => {
					for (const difference of differences) results.set(difference, resultOf(difference, shown));
				}),
			isFailure,
			(error) => {
				const { message, next } = failureWords(error, subjectOf(owner));
				for (const difference of differences)
					results.set(difference, { result: 'failed', error: message, next });
			},
		);
	}
	return results;
}

const subjectOf = (owner: Owner): string =>
	ownerInWords(owner).replace(/^\w/, (letter) => letter.toLowerCase());

function resultOf({ path, approved }: Difference, shown: ZoomRecord): Result {
	if (isSameSetting(settingAt(shown, path), approved)) return { result: 'done' };
	return {
		result: 'unconfirmed',
		error: 'Zoom accepted the change, but still shows another value',
		next: 'The account may have locked the setting, the plan may not include it, or a setting above it is off: look in Zoom.',
	};
}

async function send(zoom: Zoom, { owner, part, body }: SettingsCall, id: string): Promise<void> {
	if (part === 'role') {
		await zoom.request('PATCH /roles/{roleId}', { roleId: id, body: roleBody(body) });
		return;
	}
	const query = queryOf(part);
	if (owner.of === 'account') {
		if (isLocks(part))
			await zoom.request('PATCH /accounts/{accountId}/lock_settings', { ...OWN_ACCOUNT, body });
		else await zoom.request('PATCH /accounts/{accountId}/settings', { ...OWN_ACCOUNT, query, body });
		return;
	}
	if (isLocks(part)) {
		await zoom.request('PATCH /groups/{groupId}/lock_settings', { groupId: id, query, body });
		return;
	}
	await zoom.request('PATCH /groups/{groupId}/settings', { groupId: id, query, body });
}

/** As the document has them. */
function roleBody({ description, privileges }: ZoomRecord) {
	return {
		...(typeof description === 'string' && { description }),
		...(Array.isArray(privileges) && { privileges: privileges.filter((one) => !isRecord(one)).map(String) }),
	};
}
