import { isRecord } from '../../zoom/values';
import { least } from './support/filled';
import { SINGLE } from './support/operations';
import type { Fields } from './support/trial';

/** What an operation gives back where Zoom's answer is empty: what it was about, as the person wrote it, and what it did. */

/** Of an operation: the fields that it names again, and what it says beside. */
const CONFIRMS: Readonly<Record<string, readonly [fields: readonly string[], says: object]>> = {
	'assistant add': [['userId', 'assistantId'], { added: true }],
	'assistant remove': [['userId', 'assistantId'], { removed: true }],
	'assistant removeAll': [['userId'], { removed: true }],
	'callQueue addMember': [['callQueueId', 'userId'], { added: true }],
	'callQueue removeMember': [['callQueueId', 'userId'], { removed: true }],
	'channel archive': [['channelId'], { archived: true }],
	'channel delete': [['channelId'], { deleted: true }],
	'channel unarchive': [['channelId'], { unarchived: true }],
	'group addMembers': [['groupId', 'userId'], { added: true }],
	'group delete': [['groupId'], { deleted: true }],
	'group removeMember': [['groupId', 'userId'], { removed: true }],
	'group update': [['groupId', 'name'], { updated: true }],
	'livestream start': [['meetingId'], { started: true }],
	'livestream stop': [['meetingId'], { stopped: true }],
	'livestream update': [['meetingId'], { updated: true }],
	'meeting controlAiCompanion': [['meetingId'], { accepted: true }],
	'meeting controlRecording': [['meetingId'], { accepted: true }],
	'meeting delete': [['meetingId'], { deleted: true }],
	'meeting end': [['meetingId'], { ended: true }],
	'meeting inviteParticipants': [['meetingId'], { accepted: true }],
	'meeting recover': [['meetingId'], { recovered: true }],
	'member remove': [['channelId', 'memberId'], { removed: true }],
	'number assign': [['userId', 'phoneNumberId'], { assigned: true }],
	'number unassign': [['userId', 'phoneNumberId'], { unassigned: true }],
	'poll delete': [['meetingId', 'pollId'], { deleted: true }],
	'poll update': [['meetingId', 'pollId'], { updated: true }],
	'recording delete': [['meetingId', 'recordingId'], { deleted: true }],
	'recording deleteAll': [['meetingId'], { deleted: true }],
	'recording recover': [['meetingId', 'recordingId'], { recovered: true }],
	'recording recoverAll': [['meetingId'], { recovered: true }],
	'registrant delete': [['meetingId', 'registrantId'], { deleted: true }],
	'role assign': [['roleId', 'userId'], { assigned: true }],
	'role unassign': [['roleId', 'userId'], { unassigned: true }],
	'scheduler add': [['userId', 'schedulerId'], { added: true }],
	'scheduler remove': [['userId', 'schedulerId'], { removed: true }],
	'scheduler removeAll': [['userId'], { removed: true }],
	'sharedLineGroup addMember': [['sharedLineGroupId', 'userId'], { added: true }],
	'sharedLineGroup removeMember': [['sharedLineGroupId', 'userId'], { removed: true }],
	'survey delete': [['meetingId'], { deleted: true }],
	'user activate': [['userId'], { status: 'active' }],
	'user changeLicense': [['userId'], { type: 1, updated: true }],
	'user checkEmail': [['email'], { exists: false }],
	'user deactivate': [['userId'], { status: 'inactive' }],
	'user delete': [['userId'], { deleted: true }],
	'user deletePicture': [['userId'], { deleted: true }],
	'user setPresence': [['userId', 'status'], { updated: true }],
	'user signOut': [['userId'], { signedOut: true }],
	'user updateEmail': [['userId', 'email'], { updated: true }],
	'user updatePassword': [['userId'], { updated: true }],
	'user uploadPicture': [['userId'], { updated: true }],
	'voicemail delete': [['voicemailId'], { deleted: true }],
	'voicemail mark': [['voicemailId'], { status: 'read', updated: true }],
	'webinar addPanelists': [['webinarId'], { added: 1 }],
	'webinar delete': [['webinarId'], { deleted: true }],
	'webinar end': [['webinarId'], { ended: true }],
	'webinar removeAllPanelists': [['webinarId'], { removed: true }],
	'webinar removePanelist': [['webinarId', 'panelistId'], { removed: true }],
};

const writtenIn = (fields: Fields, names: readonly string[]): Array<[string, unknown]> =>
	names
		.filter((name) => name in fields)
		.map((name) => {
			const value = fields[name];
			return [name, isRecord(value) ? value['value'] : value];
		});

/** Of an operation on all items together: what the one item gets. */
const outputOf = (output: unknown): unknown =>
	Array.isArray(output) && isRecord(output[0]) && 'output' in output[0] ? output[0]['output'] : output;

it.each(SINGLE.filter(({ title }) => title in CONFIRMS))(
	'$title says what it was about, and what it did',
	async ({ title, operation }) => {
		const [names, says] = CONFIRMS[title] ?? [[], {}];
		const defaults = Object.fromEntries(
			operation.properties.map(({ property: { name, default: initial } }) => [name, initial]),
		);
		const { fields, trial } = await least(operation);
		const written = Object.fromEntries(writtenIn({ ...defaults, ...fields }, names));
		expect(outputOf(trial.output)).toEqual({ ...written, ...says });
	},
);
