import { defineResource } from '../../../adapter/kit';
import { get } from './get.operation';
import { getInstances } from './getInstances.operation';
import { getParticipants } from './getParticipants.operation';
import { getPolls } from './getPolls.operation';
import { getQa } from './getQa.operation';
import { getSummary } from './getSummary.operation';
import { getTranscript } from './getTranscript.operation';

export const pastMeeting = defineResource({
	name: 'Past Meeting',
	value: 'pastMeeting',
	operations: [get, getInstances, getParticipants, getPolls, getQa, getSummary, getTranscript],
});
