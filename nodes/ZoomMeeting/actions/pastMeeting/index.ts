import { defineResource } from '../../../adapter/kit';
import { get, getInstances, getParticipants, getPolls, getQa, getSummary } from './pastMeeting';

export const pastMeeting = defineResource({
	name: 'Past Meeting',
	value: 'pastMeeting',
	operations: [get, getInstances, getParticipants, getPolls, getQa, getSummary],
});
