import { noContent } from '../../http/answer';
import { isAdmin } from '../../users/user';
import { invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { userOf } from './resolve';
import { bothLevels, writeUsers } from './scopes';

const WORK_EMAIL = 100;

const RULES: ReadonlyArray<{ code: number; message: string; holds: (password: string) => boolean }> = [
	{ code: 1124, message: 'Have at least 8 characters', holds: (password) => password.length >= 8 },
	{ code: 1125, message: 'Have at least 1 letter (a, b, c…)', holds: (password) => /\p{L}/u.test(password) },
	{ code: 1126, message: 'Have at least 1 number (1, 2, 3…)', holds: (password) => /\d/.test(password) },
	{
		code: 1128,
		message: 'Include both Upper case and Lower case characters',
		holds: (password) => /\p{Lu}/u.test(password) && /\p{Ll}/u.test(password),
	},
	{
		code: 1130,
		message: "Password can't use the same character.",
		holds: (password) => new Set(password).size > 1,
	},
];

export const updateUserPassword = defineRoute<Record<string, never>, { password: string }>({
	method: 'PUT',
	path: '/users/{userId}/password',
	label: 'MEDIUM',
	scopes: writeUsers(...bothLevels('user:update:password')),
	body: { required: ['password'], properties: { password: { type: 'string', maxLength: 32 } } },
	handle(call) {
		const user = userOf(call);
		const { password } = call.body;
		if (isAdmin(user)) throw new Refusal(400, 1117, "Can not update Admin's password");
		if (!user.loginTypes.includes(WORK_EMAIL)) {
			throw new Refusal(400, 1123, 'Can only update password of Zoom work email account');
		}
		const broken = RULES.find(({ holds }) => !holds(password));
		if (broken) throw new Refusal(400, broken.code, broken.message);
		if (user.password === password)
			throw invalidParameter('Your new password can not match the old password.');
		user.password = password;
		return noContent;
	},
});
