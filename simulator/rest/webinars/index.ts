import type { Route } from '../routing/route';
import { addPanelists, listPanelists, removePanelist, removePanelists } from './panelists';
import { listTrackingSources } from './trackingSources';
import {
	createWebinar,
	deleteWebinar,
	endWebinar,
	getWebinar,
	listWebinars,
	updateWebinar,
} from './webinars';

export const webinarRoutes: readonly Route[] = [
	listWebinars,
	createWebinar,
	getWebinar,
	updateWebinar,
	deleteWebinar,
	endWebinar,
	listPanelists,
	addPanelists,
	removePanelists,
	removePanelist,
	listTrackingSources,
];
