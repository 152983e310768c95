import { isRecord } from '../../zoom/values';
import { ZoomInvalidInputError } from '../../zoom/errors';
import type { Operation } from '../../nodes/adapter/kit/operation';
import { least, variantsOf } from './support/filled';
import { SINGLE } from './support/operations';
import { changesIn, tryOperation, type Fields, type Trial } from './support/trial';

/** A value that comes out empty, as an expression on a missing field does, never makes a change reach further. */

const EMPTY: readonly unknown[] = [undefined, null, '', '   ', '\n', [], {}, [null], [''], Number.NaN];
/** What only an ID can be that means nothing, or another path. */
const NO_ID: readonly unknown[] = [...EMPTY, '.', '..', '/', '//', '\u200b', '\u00ad', '%', '?', '#', '../x'];

/** Whether Zoom tells people by e-mail: without it fewer are told, and nothing else happens. */
const HARMLESS = ['cancel_meeting_reminder', 'cancel_webinar_reminder', 'schedule_for_reminder'];

/** Those that change something. */
const changing = SINGLE.filter(
	({ title }) => !/ (get|check)|^(account|dashboard) (?!update|apply)/.test(title),
).filter(({ operation }) => !operation.properties.some(({ property }) => property.name === 'output'));

/** Which kind of thing is meant, and what other fields there are. */
const CHOICES = new Set(['conversation', 'defineUsing', 'event', 'length', 'simplify']);

/** What a change reaches: the path, and what narrows it down. */
const reachOf = (trial: Trial): Array<{ route: string; path: string; narrowing: string[] }> =>
	changesIn(trial)
		.filter(({ method }) => method !== 'POST')
		.map(({ route, path, query }) => ({
			route,
			path,
			narrowing: Object.keys(query).filter((name) => !HARMLESS.includes(name)),
		}));

/** @returns what in `trial` goes further than in `meant`; an empty list when nothing does */
function tooFar(trial: Trial, meant: Trial): string[] {
	const allowed = reachOf(meant);
	const wider = reachOf(trial).flatMap(({ route, path, narrowing }) => {
		const same = allowed.find((one) => one.route === route && one.path === path);
		if (!same) return [`${route} was sent to ${path}`];
		const lost = same.narrowing.filter((name) => !narrowing.includes(name));
		return lost.map((name) => `${route} lost ${name}`);
	});
	return [...wider, ...emptyLists(trial)];
}

/** Lists that replace those of Zoom's, some of which are one text there. */
const emptyLists = (trial: Trial): string[] =>
	changesIn(trial)
		.filter(({ method }) => method !== 'POST')
		.flatMap(({ route, body }) => emptyIn(body).map((name) => `${route} empties ${name}`));

function emptyIn(value: unknown, name = ''): string[] {
	if (Array.isArray(value)) return value.length === 0 ? [name] : [];
	if (value === '' && /alternative_hosts|domains/.test(name)) return [name];
	return isRecord(value) ? Object.entries(value).flatMap(([inner, one]) => emptyIn(one, inner)) : [];
}

const isRefused = ({ error }: Trial): boolean =>
	error instanceof ZoomInvalidInputError || (error instanceof Error && 'field' in error);

const idsIn = ({ properties }: Operation): string[] =>
	properties
		.map(({ property }) => property)
		.filter(({ type, name }) => type === 'resourceLocator' || (type === 'string' && /Id$/.test(name)))
		.map(({ name }) => name);

describe.each(changing)('$title', ({ operation }) => {
	it.each(['serverToServer', 'oAuth2'] as const)(
		'sends nothing when an ID comes out as nothing, with %s',
		async (authentication) => {
			const { fields } = await least(operation);
			for (const name of idsIn(operation).filter((one) => one in fields)) {
				for (const value of NO_ID) {
					// n8n gives the value of a list picker, or the picker itself where the value is empty.
					const shapes: unknown[] = [value];
					if (isRecord(fields[name])) shapes.push({ ...fields[name], value });
					for (const shape of shapes) {
						const leftEmpty = shape === undefined || shape === '' || isEmptyPicker(shape);
						const trial = await tryOperation(operation, { ...fields, [name]: shape }, authentication);
						// A host, and whom the node acts as, may be left empty on purpose; see the field reader for what expressions give.
						if (leftEmpty && authentication === 'oAuth2' && changesIn(trial).every(isForMyself)) continue;
						// In a body it is somebody Zoom does not know, and no other path.
						if (value === '../x' && changesIn(trial).every(({ path }) => !path.includes('..'))) continue;
						expect({ name, value, sent: changesIn(trial) }).toEqual({ name, value, sent: [] });
						expect({ name, value, refused: isRefused(trial) }).toEqual({ name, value, refused: true });
					}
				}
			}
		},
	);

	it('never reaches further when a field comes out empty', async () => {
		for (const { name, with: fields, having } of await variantsOf(operation, CHOICES)) {
			const meant = await tryOperation(operation, fields);
			for (const value of EMPTY) {
				const trial = await tryOperation(operation, having(value));
				expect({ name, value, tooFar: tooFar(trial, meant) }).toEqual({ name, value, tooFar: [] });
			}
		}
	});
});

const isEmptyPicker = (shape: unknown): boolean => isRecord(shape) && (shape['value'] ?? '') === '';

const isForMyself = ({ method, path }: { method: string; path: string }): boolean =>
	(method === 'POST' && /^\/users\/me\/(meetings|webinars)$/.test(path)) ||
	path.startsWith('/chat/users/me/');

describe('what narrows a removal down', () => {
	const run = async (title: string, fields: Fields): Promise<Trial> => {
		const found = SINGLE.find((one) => one.title === title);
		if (!found) throw new Error(`There is no "${title}"`);
		const { fields: others } = await least(found.operation);
		return await tryOperation(found.operation, { ...others, ...fields });
	};

	it.each([
		['meeting delete', { options: { occurrenceId: undefined } }, '"Occurrence ID" is empty'],
		['webinar delete', { options: { occurrenceId: null } }, '"Occurrence ID" is empty'],
		['registrant delete', { options: { occurrenceId: '' } }, '"Occurrence ID" is empty'],
		['registrant cancel', { options: { occurrenceId: ' ' } }, '"Occurrence ID" is empty'],
		['webinar removePanelist', { panelistId: undefined }, '"Panelist ID or Email" is empty'],
		['recording delete', { recordingId: '' }, '"File ID" is empty'],
		['survey delete', { event: undefined }, '"Session Type" is empty'],
		['poll delete', { event: '' }, '"Session Type" is empty'],
		['recording recover', { recordingId: null }, '"File ID" is empty'],
		// Each run would make it once more.
		[
			'meeting create',
			{ additionalFields: { externalKey: undefined } },
			'"External Key" comes out as nothing',
		],
		['meeting create', { additionalFields: { externalKey: ' ' } }, '"External Key" comes out as nothing'],
		['webinar create', { additionalFields: { externalKey: '' } }, '"External Key" comes out as nothing'],
		[
			'user delete',
			{
				additionalFields: { transferEmail: 'a@example.com', transferNotes: true, transferMeeting: undefined },
			},
			'"Transfer Meetings"',
		],
	])('is named when it is missing: %s', async (title, fields, words) => {
		const trial = await run(title, fields);
		expect(trial.error).toBeInstanceOf(ZoomInvalidInputError);
		expect(String(trial.error)).toContain(words);
		expect(trial.requests).toEqual([]);
	});

	it.each([
		['user update', { updateFields: { phoneNumbers: { row: [] } } }, 'Phone Numbers'],
		['user update', { updateFields: { divisionIds: '' } }, 'Division IDs'],
		['meeting update', { hostSettings: { alternativeHosts: '' } }, 'Alternative Hosts'],
		['meeting update', { hostSettings: { meetingInvitees: [] } }, 'Invitees'],
		['webinar update', { updateFields: { trackingFields: [] } }, 'Tracking Fields'],
		['recording updateSettings', { updateFields: { authenticationDomains: ' ' } }, 'Sign-In Domains'],
		['registrant updateQuestions', { updateFields: { removeOthers: true } }, 'Remove Other Questions'],
		[
			'user updateSettings',
			{ settings: { recording: { ip_address_access_control: [] } } },
			'"ip_address_access_control"',
		],
	])('is a list that would be emptied, unless that is meant: %s', async (title, fields, words) => {
		const refused = await run(title, fields);
		expect(String(refused.error)).toContain(words);
		expect(String(refused.error)).toContain('Clear Empty Lists');
		expect(changesIn(refused)).toEqual([]);
		const meant = await run(title, { ...fields, options: { clearLists: true } });
		expect(changesIn(meant)).toHaveLength(1);
	});
});

it('takes an empty list where something new is made: there is nothing to lose', async () => {
	const create = SINGLE.find(({ title }) => title === 'meeting create')?.operation;
	if (!create) throw new Error('There is no such operation');
	const { fields } = await least(create);
	const trial = await tryOperation(create, { ...fields, hostSettings: { alternativeHosts: '' } });
	expect(changesIn(trial)).toHaveLength(1);
});
