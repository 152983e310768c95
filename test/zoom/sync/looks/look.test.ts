import { ZoomRefusedError, ZoomScopeError } from '../../../../zoom/errors';
import { lookAtRows } from '../../../../zoom/sync/looks/look';
import { readPeople } from '../../../../zoom/sync/input/people';
import { FakeAccount, type StoredUser } from '../support/account';
import { person, user } from '../support/planning';
import { MAPPING } from '../support/rules';
import { ScriptedZoom } from '../support/scripted';

/** Looks at people, as Zoom answers them. */

const ADD_ONS = 'GET /users/{userId}/settings';
const PROFILE = 'GET /users/{userId}';
const ANA = user('ana@example.com');
const BO = user('bo@example.com');

const look = async (team: readonly StoredUser[], zoom: ScriptedZoom) => {
	const people = readPeople(
		team.map(({ email }) => person(email, { addOns: 'Webinar 500', title: 'Clerk' })),
		{
			...MAPPING,
			fields: [{ field: 'job_title', column: 'title', default: '', allowed: [] }],
			addOns: { column: 'addOns', emptyMeansNone: false },
		},
	);
	const directory = new FakeAccount([...team]).directory({ by: 'email' }, { addOns: ['webinar'] });
	return await lookAtRows(people, directory, undefined, { concurrency: 1, zoom: zoom.calls });
};

it('takes a call for each part of each person, and one that is refused says why while the others are shown', async () => {
	const zoom = new ScriptedZoom({
		[ADD_ONS]: [new ZoomRefusedError('No permission.', { zoomCode: 200 }), { feature: {} }],
		[PROFILE]: [{ job_title: 'Clerk', cost_center: 4711, manager: '' }, {}],
	});
	const { users } = await look([ANA, BO], zoom);
	expect(users.map(({ looks }) => looks)).toEqual([
		{ addOns: { shown: false, why: 'No permission' }, profile: { shown: true } },
		{ addOns: { shown: true }, profile: { shown: true } },
	]);
	expect(users[0]?.fields).toMatchObject({ job_title: 'Clerk', cost_center: '4711' });
	expect(users[0]?.fields).not.toHaveProperty('manager');
	expect(zoom.routes).toHaveLength(4);
});

it('that are refused for the first ten end the run, and the other part is not looked at to its end', async () => {
	const scope = new ZoomScopeError('No scope', ['user:read:settings:admin']);
	const team = Array.from({ length: 40 }, (_, at) => user(`p${at}@example.com`));
	const zoom = new ScriptedZoom({ [ADD_ONS]: team.map(() => scope) });
	await expect(look(team, zoom)).rejects.toBe(scope);
	expect(zoom.routes.filter((route) => route === ADD_ONS)).toHaveLength(10);
	expect(zoom.routes.filter((route) => route === PROFILE).length).toBeLessThan(15);
});
