import type { Simulator } from '../simulator';

type Place = Pick<Simulator, 'origin' | 'credentials'>;

/** The simulator takes any ID for a subscription. */
const SUBSCRIPTION = 'demo-subscription';

/** What a person can try next by hand, with the values to paste. Nothing in it opens anything outside of this machine. */
export function tryThis({ origin, credentials }: Place): string {
	const post = (method: string, argument: object): string =>
		`curl -X POST ${origin}/_control/${method} -d '${JSON.stringify(argument)}'`;
	return `Try this:
1. React to an event. Add a Zoom Event Trigger to a new workflow, with Subscription ${SUBSCRIPTION}, and execute it. Then:
   ${post('push', { event: 'meeting.started' })}
2. Sign in as a person. Create the credential "Zoom Automation: One Person OAuth2 API" and connect it:
   Client ID      ${credentials.generalClientId}
   Client Secret  ${credentials.generalClientSecret}
3. Make Zoom fail three times, then run "Daily user sync" once more:
   ${post('fault', { on: 'GET /users', status: 503, times: 3 })}
`;
}
