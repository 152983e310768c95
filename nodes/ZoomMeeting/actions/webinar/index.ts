import { defineResource } from '../../../adapter/resource';
import { create } from './create.operation';
import { deleteWebinar } from './delete.operation';
import { end } from './end.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { addPanelists, getPanelists, removePanelist } from './panelists';
import { getAbsentees, getParticipants, getTrackingSources } from './past';
import { update } from './update.operation';

export const webinar = defineResource({
	name: 'Webinar',
	value: 'webinar',
	operations: [
		addPanelists,
		create,
		deleteWebinar,
		end,
		get,
		getAbsentees,
		getAll,
		getPanelists,
		getParticipants,
		getTrackingSources,
		removePanelist,
		update,
	],
});
