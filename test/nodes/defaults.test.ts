import { candidates } from './support/filled';
import { OPERATIONS } from './support/operations';
import { changesIn, tryOperation, type Fields } from './support/trial';
import type { Operation } from '../../nodes/adapter/kit/operation';

/** What nobody has chosen changes nothing in Zoom. */

/** Whose choice says all: what is done needs no field beside whom or what it is done to. */
const SAID_BY_THEIR_NAME = [
	'assistant add',
	'assistant remove',
	'assistant removeAll',
	'callQueue addMember',
	'callQueue removeMember',
	'channel archive',
	'channel delete',
	'channel unarchive',
	'group addMembers',
	'group delete',
	'group removeMember',
	'livestream start',
	'livestream stop',
	'meeting delete',
	'meeting end',
	'meeting recover',
	'member remove',
	'message delete',
	'message sendFile',
	'number assign',
	'number unassign',
	'pastMeeting deleteSummary',
	'poll delete',
	// Of Zoom Meeting and of Zoom Phone.
	'recording delete',
	'recording delete',
	'recording deleteAll',
	'recording recover',
	'recording recoverAll',
	'registrant delete',
	'role assign',
	'role unassign',
	'scheduler add',
	'scheduler remove',
	'scheduler removeAll',
	'sharedLineGroup addMember',
	'sharedLineGroup removeMember',
	'survey delete',
	'trackingField delete',
	'user activate',
	'user assignCallingPlan',
	'user create',
	'user deactivate',
	'user delete',
	'user deletePicture',
	'user signOut',
	'user unassignCallingPlan',
	'user uploadPicture',
	'voicemail delete',
	'webinar delete',
	'webinar end',
	'webinar removeAllPanelists',
	'webinar removePanelist',
];

/** Whom or what it is done to, and nothing else. */
function idsOf({ properties }: Operation): Fields {
	const hasUser = properties.some(({ property }) => property.name === 'userId');
	const isKey = (name: string): boolean => name === 'email' && !hasUser;
	const ids = properties
		.map(({ property }) => property)
		.filter(({ type, name }) => type === 'resourceLocator' || /Id$/.test(name) || isKey(name));
	return Object.fromEntries(
		ids.map((property) => [property.name, candidates(property)[property.name === 'email' ? 1 : 0]]),
	);
}

it('changes something with nothing but an ID only where the operation’s name says what', async () => {
	const changing: string[] = [];
	for (const { title, operation } of OPERATIONS) {
		const trial = await tryOperation(operation, idsOf(operation));
		if (changesIn(trial).length > 0) changing.push(title);
	}
	expect(changing.sort()).toEqual(SAID_BY_THEIR_NAME);
});

it.each(['serverToServer', 'oAuth2'] as const)(
	'changes nothing as long as nothing is chosen, with %s',
	async (authentication) => {
		for (const { title, operation } of OPERATIONS) {
			const trial = await tryOperation(operation, {}, authentication);
			expect({ title, changes: changesIn(trial) }).toEqual({ title, changes: [] });
		}
	},
);

it('keeps the license of somebody who exists, and changes nobody who is as wanted', async () => {
	const createOrUpdate = OPERATIONS.find(({ title }) => title === 'user createOrUpdate')?.operation;
	if (!createOrUpdate) throw new Error('There is no such operation');
	const same = await tryOperation(createOrUpdate, { email: 'ana@example.com' });
	expect(changesIn(same)).toEqual([]);
	expect(same.output).toEqual({ userId: 'ana@example.com', created: false, updated: false });
	const chosen = await tryOperation(createOrUpdate, { email: 'ana@example.com', type: 2 });
	expect(changesIn(chosen)).toMatchObject([{ route: 'PATCH /users/{userId}', body: { type: 2 } }]);
});
