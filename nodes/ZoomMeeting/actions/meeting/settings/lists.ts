import { checkEmailAddress, field, mapped } from '../../../../adapter/kit';

/** Lists that a person writes with commas, in the forms Zoom takes. */

export const semicolons = (displayName: string, description: string) =>
	mapped(
		field.textList({ displayName, description, placeholder: 'e.g. ana@example.com, bo@example.com' }),
		(list) => list.join(';'),
	);

export const people = (displayName: string, description: string) =>
	mapped(
		field.textList({ displayName, description, placeholder: 'e.g. ana@example.com, bo@example.com' }),
		(list) =>
			list.map((address) => {
				checkEmailAddress(address, displayName);
				return { email: address };
			}),
	);

export const codes = (displayName: string, description: string) =>
	field.textList({ displayName, description, placeholder: 'e.g. ES, PT' });

export const domains = (description: string) =>
	mapped(
		field.textList({
			displayName: 'Sign-In Domains',
			description: `${description}, separated by commas`,
			placeholder: 'e.g. example.com, *.example.org',
		}),
		(list) => list.join(','),
	);
