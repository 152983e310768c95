import { defineResource } from '../../../adapter/kit';
import { deleteSurvey } from './delete.operation';
import { get } from './get.operation';
import { update } from './update.operation';

export const survey = defineResource({
	name: 'Survey',
	value: 'survey',
	operations: [deleteSurvey, get, update],
});
