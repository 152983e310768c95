import { defineResource } from '../../../adapter/kit';
import { add } from './add.operation';
import { addBatch } from './addBatch.operation';
import { deleteRegistrant } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getQuestions, updateQuestions } from './questions';
import { approve, cancel, deny } from './status';

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
