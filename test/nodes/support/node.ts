import type { INode } from 'n8n-workflow';

/** The node that an error is shown at. */
export const NODE: INode = {
	id: '1',
	name: 'Zoom User',
	type: 'zoomUser',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
