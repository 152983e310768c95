import { defineResource } from '../../../adapter/kit';
import { controlAiCompanion } from './controlAiCompanion.operation';
import { controlRecording } from './controlRecording.operation';
import { create } from './create.operation';
import { createInviteLinks } from './createInviteLinks.operation';
import { deleteMeeting } from './delete.operation';
import { end } from './end.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getInvitation } from './getInvitation.operation';
import { inviteParticipants } from './inviteParticipants.operation';
import { recover } from './recover.operation';
import { update } from './update.operation';
import { updateWaitingRoom } from './updateWaitingRoom.operation';

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
