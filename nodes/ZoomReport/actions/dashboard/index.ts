import { defineResource } from '../../../adapter/kit';
import { meeting } from './meeting.operation';
import { meetings } from './meetings.operation';
import { participants } from './participants.operation';
import { quality } from './quality.operation';
import { webinars } from './webinars.operation';

export const dashboard = defineResource({
	name: 'Dashboard (Business Plan)',
	value: 'dashboard',
	operations: [meeting, meetings, participants, quality, webinars],
});
