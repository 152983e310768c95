import type { Zoom } from '../../../adapter/kit';
import {
	isLocks,
	LOCK_PARTS,
	newDocument,
	SETTING_PARTS,
	withoutSecrets,
	type Part,
	type Parts,
	type SettingsDocument,
} from '../../../../zoom/account/document';
import { ownerInWords, type Owner } from '../../../../zoom/account/compare';
import { PartialRead } from '../../../../zoom/reports/partialRead';
import { entryOf, recordsIn, textOf, type ZoomRecord } from '../../../../zoom/values';
import { OWN_ACCOUNT } from './fields';

/** Reads the settings of the account, its groups and roles from Zoom. What Zoom refuses is named, and the rest is read. */

export const SECTIONS = ['account', 'groups', 'locks', 'roles'] as const;
export type Section = (typeof SECTIONS)[number];

/** What is to be read. */
export interface Wanted {
	readonly groups: boolean;
	readonly roles: boolean;
	readonly partsOf: (owner: Owner) => readonly Part[];
}

/** Whole sections of the account. */
export const wholeSections = (sections: ReadonlySet<Section>): Wanted => ({
	groups: sections.has('groups'),
	roles: sections.has('roles'),
	partsOf({ of }) {
		if (of === 'role') return ['role'];
		const settings = of === 'group' || sections.has('account') ? SETTING_PARTS : [];
		return [
			// Groups have no such part.
			...settings.filter((part) => of === 'account' || part !== 'security'),
			...(sections.has('locks') ? LOCK_PARTS : []),
		];
	},
});

/** What has to be read to compare it with a document. */
export const sameAs = ({ account, groups, roles }: SettingsDocument): Wanted => ({
	groups: groups !== undefined,
	roles: roles !== undefined,
	partsOf(owner) {
		const named = owner.of === 'group' ? groups : owner.of === 'role' ? roles : undefined;
		const parts = owner.of === 'account' ? account : named && entryOf(named, owner.name);
		return Object.keys(parts ?? {}) as Part[];
	},
});

export interface ReadSettings {
	readonly document: SettingsDocument;
	readonly partial: PartialRead;
	/** IDs by name. */
	readonly ids: Readonly<Record<'group' | 'role', ReadonlyMap<string, string>>>;
}

/** @throws the ZoomError because of which there is nothing at all */
export async function readSettings(zoom: Zoom, wanted: Wanted): Promise<ReadSettings> {
	const partial = new PartialRead();
	const ids = { group: new Map<string, string>(), role: new Map<string, string>() };
	const content: {
		account?: Parts;
		groups?: Record<string, Parts>;
		roles?: Record<string, Parts>;
	} = {};
	const account: Owner = { of: 'account' };
	const ofAccount = wanted.partsOf(account);
	if (ofAccount.length > 0) content.account = await readParts(zoom, account, '', ofAccount, partial);
	if (wanted.groups) {
		const groups = await listed('groups', async () => await zoom.list('GET /groups', {}));
		if (groups) content.groups = await each('group', groups);
	}
	if (wanted.roles) {
		const roles = await listed('roles', async () =>
			recordsIn((await zoom.request('GET /roles', {}))['roles']),
		);
		if (roles) content.roles = await each('role', roles);
	}
	partial.finish();
	return { document: newDocument(content), partial, ids };

	async function listed(what: string, list: () => Promise<ZoomRecord[]>): Promise<ZoomRecord[] | undefined> {
		return await partial.read<ZoomRecord[] | undefined>(`list of ${what}`, list, () => undefined);
	}

	async function each(of: 'group' | 'role', records: readonly ZoomRecord[]): Promise<Record<string, Parts>> {
		const found: Array<[string, Parts]> = [];
		for (const record of records) {
			const [id, name] = [textOf(record['id']), textOf(record['name'])];
			if (id === '' || name === '') continue;
			const owner: Owner = { of, name };
			ids[of].set(name, id);
			found.push([name, await readParts(zoom, owner, id, wanted.partsOf(owner), partial)]);
		}
		return Object.fromEntries(found);
	}
}

async function readParts(
	zoom: Zoom,
	owner: Owner,
	id: string,
	parts: readonly Part[],
	partial: PartialRead,
): Promise<Parts> {
	const found: Array<[Part, ZoomRecord]> = [];
	for (const part of parts) {
		const subject = `${ownerInWords(owner)}: ${part.replaceAll('_', ' ')}`;
		const tree = await partial.read<ZoomRecord | undefined>(
			subject,
			async () => await readPart(zoom, owner, id, part),
			() => undefined,
		);
		if (tree)
			found.push([part, withoutSecrets(part === 'general' ? withoutParts(tree) : tree) as ZoomRecord]);
	}
	return Object.fromEntries(found);
}

/** Zoom shows the account's security among the general settings too. */
const withoutParts = (tree: ZoomRecord): ZoomRecord =>
	Object.fromEntries(Object.entries(tree).filter(([name]) => !SETTING_PARTS.some((part) => part === name)));

/** How Zoom's calls name a part; what is general has no name. */
export const queryOf = (part: Part) =>
	part === 'general' || part === 'locks' ? {} : { option: part.replace(/_locks$/, '') };

/** One part as Zoom shows it. @param id of the group or role. @throws ZoomError */
export async function readPart(zoom: Zoom, { of }: Owner, id: string, part: Part): Promise<ZoomRecord> {
	if (part === 'role') {
		const { description, privileges } = await zoom.request('GET /roles/{roleId}', { roleId: id });
		return { description: textOf(description), privileges: Array.isArray(privileges) ? privileges : [] };
	}
	const query = queryOf(part);
	if (isLocks(part)) {
		return of === 'account'
			? await zoom.request('GET /accounts/{accountId}/lock_settings', { ...OWN_ACCOUNT, query })
			: await zoom.request('GET /groups/{groupId}/lock_settings', { groupId: id, query });
	}
	return of === 'account'
		? await zoom.request('GET /accounts/{accountId}/settings', { ...OWN_ACCOUNT, query })
		: await zoom.request('GET /groups/{groupId}/settings', { groupId: id, query });
}
