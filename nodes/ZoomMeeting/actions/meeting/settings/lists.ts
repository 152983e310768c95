import { field, mapped } from '../../../../adapter/kit';
import { ZoomInvalidInputError } from '../../../../../zoom/errors';
import { isEmailAddress } from '../../../../../zoom/values/emailAddress';
import { asTyped } from '../../../../../zoom/values/excerpt';

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
				if (isEmailAddress(address)) return { email: address };
				throw new ZoomInvalidInputError(
					`"${asTyped(address)}" is not an email address (field "${displayName}")`,
					displayName,
				);
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
