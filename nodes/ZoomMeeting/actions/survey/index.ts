import { defineResource } from '../../../adapter/kit';
import { deleteSurvey, get, update } from './survey';

export const survey = defineResource({
	name: 'Survey',
	value: 'survey',
	operations: [deleteSurvey, get, update],
});
