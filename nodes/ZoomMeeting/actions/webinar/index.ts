import { defineResource } from '../../../adapter/kit';
import { create } from './create.operation';
import { createInviteLinks } from './createInviteLinks.operation';
import { deleteWebinar } from './delete.operation';
import { end } from './end.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { addPanelists, getPanelists, removeAllPanelists, removePanelist } from './panelists';
import { getAbsentees, getInstances, getParticipants, getPolls, getQa, getTrackingSources } from './past';
import { update } from './update.operation';

export const webinar = defineResource({
	name: 'Webinar',
	value: 'webinar',
	operations: [
		addPanelists,
		create,
		createInviteLinks,
		deleteWebinar,
		end,
		get,
		getAbsentees,
		getAll,
		getInstances,
		getPanelists,
		getParticipants,
		getPolls,
		getQa,
		getTrackingSources,
		removeAllPanelists,
		removePanelist,
		update,
	],
});
