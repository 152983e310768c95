import { field, shownWhen } from '../../../../../adapter/kit';
import { callQueuesChosen } from '../../../../../adapter/pickers';
import { columnOf, fromInput, mostPeople } from './shared';

/** Whose telephone rings for which call queue. */

export const queueFields = {
	queuesColumn: columnOf({
		displayName: 'Call Queues Column',
		description:
			'Field with the call queues that a person is a member of, by name, extension number or ID: one, several with commas, or a list. People need Zoom Phone for it. If you leave this field empty, call queues stay as they are. Takes one call for each managed queue, one or two for each ten people who join, and two for each one who leaves.',
		placeholder: 'e.g. queues',
	}),
	managedQueues: shownWhen(
		{ ...fromInput, queuesColumn: [{ _cnd: { not: '' } }] },
		callQueuesChosen(
			'Managed Call Queue',
			'The call queues whose members the list decides about. Nobody joins or leaves another one. People who are removed leave these first.',
		),
	),
};

export const queueOptions = {
	emptyQueues: field.boolean({
		displayName: 'Empty Cell Means No Queue',
		description:
			'Whether an empty cell of the call queues column takes a person out of all managed call queues. Without this an empty cell changes nothing.',
		default: true,
	}),
	maxLeavingQueues: mostPeople(
		'Maximum Leaving Queues',
		'If more people than this would lose a membership in a call queue, nobody does, and the result says so.',
	),
};
