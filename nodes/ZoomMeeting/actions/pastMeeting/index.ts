import { defineResource } from '../../../adapter/kit';
import { deleteSummary } from './deleteSummary.operation';
import { get } from './get.operation';
import { getInstances } from './getInstances.operation';
import { getOutcome } from './getOutcome.operation';
import { getParticipants } from './getParticipants.operation';
import { getPolls } from './getPolls.operation';
import { getQa } from './getQa.operation';
import { getSummaries } from './getSummaries.operation';
import { getSummary } from './getSummary.operation';
import { getTranscript } from './getTranscript.operation';

export const pastMeeting = defineResource({
	name: 'Past Meeting',
	value: 'pastMeeting',
	operations: [
		deleteSummary,
		get,
		getInstances,
		getOutcome,
		getParticipants,
		getPolls,
		getQa,
		getSummaries,
		getSummary,
		getTranscript,
	],
});
