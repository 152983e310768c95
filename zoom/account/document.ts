import { ZoomInvalidInputError } from '../errors';
import { isRecord, textOf, type ZoomRecord } from '../values';
import { inOrder } from './settings';

/**
 * The settings of an account as one document that can be kept, compared and put back. Names are in alphabetical order, so
 * that two documents of the same state are the same text. No secrets: texts that open something are left out.
 */
export interface SettingsDocument {
	readonly version: typeof VERSION;
	readonly account?: Parts;
	/** By the group's name; absent where groups were not asked for, or Zoom did not list them. */
	readonly groups?: Readonly<Record<string, Parts>>;
	/** By the role's name: `description` and `privileges`. */
	readonly roles?: Readonly<Record<string, Parts>>;
}

/** By part, as Zoom shows it. A part that could not be read is absent. */
export type Parts = Readonly<Partial<Record<Part, ZoomRecord>>>;

export const SETTING_PARTS = [
	'general',
	'security',
	'meeting_security',
	'meeting_authentication',
	'recording_authentication',
] as const;
export const LOCK_PARTS = ['locks', 'meeting_security_locks'] as const;
export type SettingPart = (typeof SETTING_PARTS)[number];
export type LockPart = (typeof LOCK_PARTS)[number];
/** What is read and changed with one call of Zoom's. */
export type Part = SettingPart | LockPart | 'role';

/** Whether a part says what is locked, and not what is set. */
export const isLocks = (part: Part): part is LockPart => LOCK_PARTS.some((one) => one === part);

const VERSION = 1;
const PARTS: ReadonlySet<string> = new Set([...SETTING_PARTS, ...LOCK_PARTS, 'role']);

export const newDocument = (content: Omit<SettingsDocument, 'version'>): SettingsDocument =>
	inOrder({ version: VERSION, ...content }) as SettingsDocument;

/** Names of texts that open something. `require_password_for_pmi_meetings: all` is none. */
const SECRET = /(?:^|_)(?:secret|token|api_key|private_key|passcode|password|pwd|credential)$/i;

/** The same without secrets, in alphabetical order. */
export function withoutSecrets(value: unknown): unknown {
	if (Array.isArray(value)) return inOrder(value.map(withoutSecrets));
	if (!isRecord(value)) return value;
	const kept = Object.entries(value).filter(([name, one]) => !(SECRET.test(name) && typeof one === 'string'));
	return inOrder(Object.fromEntries(kept.map(([name, one]) => [name, withoutSecrets(one)])));
}

/**
 * A document as it comes back from where it was kept: itself, or the whole item that Export Settings gave.
 * @throws ZoomInvalidInputError for anything else
 */
export function readDocument(raw: unknown, field: string): SettingsDocument {
	const value = isRecord(raw) && isRecord(raw['document']) ? raw['document'] : raw;
	if (!isRecord(value) || value['version'] !== VERSION) {
		throw new ZoomInvalidInputError(
			`"${field}" is not a settings document of version ${VERSION}: take what Export Settings gave under "document"`,
			field,
		);
	}
	const { account, groups, roles } = value;
	return newDocument({
		...(account !== undefined && { account: partsIn(account, 'account', field) }),
		...(groups !== undefined && { groups: eachIn(groups, 'groups', field) }),
		...(roles !== undefined && { roles: eachIn(roles, 'roles', field) }),
	});
}

function eachIn(value: unknown, name: string, field: string): Record<string, Parts> {
	if (!isRecord(value)) throw broken(name, field);
	return Object.fromEntries(Object.entries(value).map(([one, parts]) => [one, partsIn(parts, one, field)]));
}

function partsIn(value: unknown, name: string, field: string): Parts {
	if (!isRecord(value)) throw broken(name, field);
	for (const [part, tree] of Object.entries(value)) {
		if (!PARTS.has(part) || !isRecord(tree)) throw broken(`${name} → ${part}`, field);
	}
	return value;
}

const broken = (where: string, field: string): ZoomInvalidInputError =>
	new ZoomInvalidInputError(
		`"${field}" is broken at ${textOf(where).slice(0, 80)}: export the settings again, and edit values only`,
		field,
	);
