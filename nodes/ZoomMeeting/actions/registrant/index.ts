import { defineResource } from '../../../adapter/kit';
import { add } from './add.operation';
import { addBatch } from './addBatch.operation';
import { approve } from './approve.operation';
import { cancel } from './cancel.operation';
import { deleteRegistrant } from './delete.operation';
import { deny } from './deny.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getQuestions } from './getQuestions.operation';
import { updateQuestions } from './updateQuestions.operation';

export const registrant = defineResource({
	name: 'Registrant',
	value: 'registrant',
	operations: [
		add,
		addBatch,
		approve,
		cancel,
		deleteRegistrant,
		deny,
		get,
		getAll,
		getQuestions,
		updateQuestions,
	],
});
