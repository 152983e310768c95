import { neverOpened } from '../../../../nodes/adapter/login/neverOpened';

it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])(
	'A request never left where the connection was never there: %s, also as what n8n’s error comes from',
	(code) => {
		expect([
			neverOpened({ code }),
			neverOpened({ cause: { code } }),
			neverOpened({ code: 'X', cause: { code } }),
		]).toEqual([true, true, true]);
	},
);

it.each([
	[{ code: 'ECONNRESET' }],
	[{ code: 7 }],
	[{ cause: 'ENOTFOUND' }],
	['ENOTFOUND'],
	[undefined],
	[{}],
])('It may have left with %j', (error) => {
	expect(neverOpened(error)).toBe(false);
});
