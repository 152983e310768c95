import { defineResource } from '../../../adapter/kit';
import { create } from './create.operation';
import { createInviteLinks } from './createInviteLinks.operation';
import { deleteMeeting } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getInvitation } from './getInvitation.operation';
import { controlAiCompanion, controlRecording, inviteParticipants, updateWaitingRoom } from './live';
import { end, recover } from './status';
import { update } from './update.operation';

export const meeting = defineResource({
	name: 'Meeting',
	value: 'meeting',
	operations: [
		controlAiCompanion,
		controlRecording,
		inviteParticipants,
		updateWaitingRoom,
		create,
		createInviteLinks,
		deleteMeeting,
		end,
		get,
		getAll,
		getInvitation,
		recover,
		update,
	],
});
