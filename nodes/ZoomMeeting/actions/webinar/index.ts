import { defineResource } from '../../../adapter/kit';
import { addPanelists } from './addPanelists.operation';
import { create } from './create.operation';
import { createInviteLinks } from './createInviteLinks.operation';
import { deleteWebinar } from './delete.operation';
import { end } from './end.operation';
import { get } from './get.operation';
import { getAbsentees } from './getAbsentees.operation';
import { getAll } from './getAll.operation';
import { getInstances } from './getInstances.operation';
import { getPanelists } from './getPanelists.operation';
import { getParticipants } from './getParticipants.operation';
import { getPolls } from './getPolls.operation';
import { getQa } from './getQa.operation';
import { getTrackingSources } from './getTrackingSources.operation';
import { removeAllPanelists } from './removeAllPanelists.operation';
import { removePanelist } from './removePanelist.operation';
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
