import { joinMethods } from '../../../../nodes/adapter/kit/methods';

const search = async () => await Promise.resolve({ results: [] });
const load = async () => await Promise.resolve([]);
const map = async () => await Promise.resolve({ fields: [] });

it('the methods of several pickers come together, each kind for itself', () => {
	expect(
		joinMethods([
			{ listSearch: { users: search } },
			undefined,
			{ listSearch: { groups: search }, loadOptions: { zones: load } },
			{ resourceMapping: { form: map } },
		]),
	).toStrictEqual({
		listSearch: { users: search, groups: search },
		loadOptions: { zones: load },
		resourceMapping: { form: map },
	});
});

it('kinds of which there are none are left out', () => {
	expect(joinMethods([])).toStrictEqual({});
	expect(joinMethods([undefined, { listSearch: {} }])).toStrictEqual({});
	expect(joinMethods([{ loadOptions: { zones: load } }])).toStrictEqual({ loadOptions: { zones: load } });
});
