import type { INode, INodeExecutionData } from 'n8n-workflow';
import { CREDENTIAL_TYPE } from '../../../demo/account';
import type { Execution, WorkflowTemplate } from '../../../demo/n8n/client';
import { failureOf, outputOf, runToEnd } from '../../../demo/templates';
import type { AccountCredentials, Simulator } from '../../../simulator';
import { connect } from '../../simulator/support/person';
import { chain, itemsNode, type ChainNode } from '../../support/chain';
import { chatbotFieldsOf, type TestN8n } from '../../support/n8n';
import type { Afterwards, Example, Story } from './example';

/** A story that was carried out in n8n. */
export interface Told {
	readonly story: Story;
	readonly afterwards: Afterwards;
	/** What the example's node put out. @throws Error that says why it did not run */
	outputOf(example: Example): INodeExecutionData[];
}

interface World {
	readonly zoom: Simulator;
	readonly n8n: TestN8n;
}

type Credentials = NonNullable<INode['credentials']>;

/** Carries a story out as one workflow, in an account that nobody else has. */
export async function tell(story: Story, node: string, world: World): Promise<Told> {
	const { zoom, n8n } = world;
	const { accounts } = await zoom.control.seed({ ...story.seed, accounts: 1, random: seedOf(story) });
	const [account] = accounts;
	if (!account) throw new Error('The simulator made no account.');
	const { accountId } = account;
	const { managedDomains = [], trustedDomains = [] } = story;
	await zoom.control.configureAccount({ accountId, managedDomains, trustedDomains });
	const credentials = await (story.asOwner ? connected(account, world) : signedIn(account, node, world));
	const workflow = await n8n.client.createWorkflow(workflowOf(story, node, credentials));
	const execution = await runToEnd(n8n.client, workflow);
	const users = await zoom.control.users({ accountId });
	return {
		story,
		afterwards: {
			users,
			meetings: await zoom.control.meetings({ accountId }),
			requests: await zoom.control.requests(),
			user: (email) => users.find((user) => user.email === email),
		},
		outputOf: (example) => shown(execution, nameOf(story, example)),
	};
}

/** Accounts are told apart by it. */
const seedOf = ({ name }: Story): number =>
	[...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7);

async function signedIn(account: AccountCredentials, node: string, { n8n }: World): Promise<Credentials> {
	const { id, name } = await n8n.credential(account, { plan: 'business' });
	const own = { [CREDENTIAL_TYPE]: { id, name } };
	if (node !== 'zoomTeamChat') return own;
	const bot = await n8n.client.createCredential('Zoom', 'zoomChatbotApi', chatbotFieldsOf(account));
	return { ...own, zoomChatbotApi: { id: bot.id, name: bot.name } };
}

/** As after the consent page: n8n holds the tokens. */
async function connected(account: AccountCredentials, { zoom, n8n }: World): Promise<Credentials> {
	const { body } = await connect({ ...zoom, credentials: account });
	const { id, name } = await n8n.client.createCredential('Zoom', 'zoomPkceOAuth2Api', {
		clientId: account.generalClientId,
		clientSecret: account.generalClientSecret,
		plan: 'business',
		oauthTokenData: body,
	});
	return { zoomPkceOAuth2Api: { id, name } };
}

/** The operation's name; from the second time on with a number. */
function nameOf({ examples }: Story, example: Example): string {
	const same = examples.filter(({ operation }) => operation === example.operation);
	const times = same.indexOf(example) + 1;
	return times === 1 ? example.operation : `${example.operation} ${times}`;
}

function workflowOf(story: Story, node: string, credentials: Credentials): WorkflowTemplate {
	const { name, items = [{}], picture, asOwner, examples } = story;
	const authentication = asOwner ? 'oAuth2' : 'serverToServer';
	const operations = examples.map((example): ChainNode => {
		const [resource = '', operation = ''] = example.operation.split(' ');
		return {
			name: nameOf(story, example),
			type: `n8n-nodes-zoom-automation.${node}`,
			parameters: { authentication, resource, operation, ...example.parameters },
			// One that fails must not hide what the others do.
			onError: 'continueRegularOutput',
		};
	});
	const first = picture === undefined ? [itemsNode(items)] : [itemsNode([{ picture }]), PICTURE_FILE];
	const template = chain(`${node}: ${name}`, [...first, ...operations]);
	const ours = operations.map((one) => one.name);
	const nodes = template.nodes.map((one) => {
		const place = ours.indexOf(one.name);
		// The next operation runs once, also after a list of many or of none.
		return place < 0 ? one : { ...one, credentials, alwaysOutputData: true, executeOnce: place > 0 };
	});
	return { ...template, nodes };
}

const PICTURE_FILE: ChainNode = {
	name: 'File',
	type: 'n8n-nodes-base.convertToFile',
	typeVersion: 1.1,
	parameters: {
		operation: 'toBinary',
		sourceProperty: 'picture',
		binaryPropertyName: 'data',
		options: { fileName: 'ana.png', mimeType: 'image/png' },
	},
};

/** Without the empty item with which n8n goes on after an empty list. */
function shown(execution: Execution, name: string): INodeExecutionData[] {
	if (!execution.data.resultData.runData[name]) {
		throw new Error(`"${name}" did not run: ${failureOf(execution) ?? execution.status}`);
	}
	const isStandIn = ({ json, binary }: INodeExecutionData): boolean =>
		Object.keys(json).length === 0 && binary === undefined;
	return outputOf(execution, name).filter((item) => !isStandIn(item));
}
