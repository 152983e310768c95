import { defineOperation } from '../../../adapter/kit';
import { readForm } from '../../../adapter/pickers';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';
import { registering } from './fields';

export const getQuestions = defineOperation({
	name: 'Get Questions',
	value: 'getQuestions',
	action: 'Get the questions of a registration form',
	description: 'Get what the registration form asks besides name and email address',
	parameters: { ...sessionParameters },
	subject: sessionSubject,
	async execute({ zoom, values }) {
		const { type, id, name, shown } = sessionOf(values);
		return await registering(name, async () => {
			const { standard, custom } = await readForm(zoom, type, id);
			return { ...shown, questions: standard, custom_questions: custom };
		});
	},
});
