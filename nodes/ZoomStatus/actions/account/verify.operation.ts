import { defineOperation, field, shownWhen, WithFiles, withDefault } from '../../../adapter/kit';
import { allNeeds, needsOf, needsOfWorkflow, operationChoices } from '../../../adapter/status/needs';
import { checkRows, reportFile } from '../../../adapter/status/verification';
import { subscription } from '../../../adapter/trigger/eventParameters';
import { verifyPage } from '../../page/verifyPage';

export const verify = defineOperation({
	name: 'Verify',
	value: 'verify',
	action: 'Verify what an account allows',
	description:
		'Check whether the app’s scopes, the plan and the role allow what you are about to do, and where Zoom differs from its documents. Only reads, with at most 60 calls.',
	parameters: {
		scopesFor: field.options({
			displayName: 'Check Scopes For',
			description: 'What the Zoom app needs the scopes for',
			options: [
				{ name: 'All Operations', value: 'all', description: 'Everything the Zoom nodes can do' },
				{ name: 'Selected Operations', value: 'operations' },
				{ name: 'Workflow', value: 'workflow', description: 'The Zoom nodes of a workflow' },
			],
			default: 'operations',
		}),
		operations: shownWhen(
			{ scopesFor: ['operations'] },
			field.multiOptions({
				displayName: 'Operations',
				description:
					'What you are about to do. If none is selected, only the scopes of the checks themselves are looked at.',
				options: operationChoices(),
			}),
		),
		workflow: shownWhen(
			{ scopesFor: ['workflow'] },
			field.json({
				displayName: 'Workflow',
				description:
					'The workflow as JSON, as n8n downloads or copies it. To read it from n8n itself, put the n8n node with the operation Workflow: Get before this node and use the item that it gives in an expression.',
			}),
		),
	},
	options: {
		subscription: {
			...subscription,
			property: {
				...subscription.property,
				description:
					'Opens this event subscription for a moment, by its endpoint URL or ID, unless a Zoom Event Trigger of this n8n has it. Another program that is connected to it loses its connection.',
			},
		},
		pageField: withDefault(
			field.text({
				displayName: 'Put Page in Field',
				description: 'The name of the output binary field, on the first item, to put the web page in',
				default: 'page',
			}),
		),
		reportField: withDefault(
			field.text({
				displayName: 'Put Report in Field',
				description:
					'The name of the output binary field, on the first item, to put the anonymous report for an issue in',
				default: 'report',
			}),
		),
	},
	subject: () => 'Zoom account',
	async execute({ zoom, values, options }) {
		const needs = {
			all: allNeeds,
			operations: () => needsOf(values.operations),
			workflow: () => needsOfWorkflow(values.workflow),
		}[values.scopesFor]();
		const verification = await zoom.verifier.verify({ needs, subscription: options.subscription });
		const now = zoom.now();
		const [first, ...others] = checkRows(verification).map((row) => ({ ...row }));
		const report = JSON.stringify(reportFile(verification, { ...zoom.account, now }), undefined, '\t');
		const files = {
			[options.pageField]: {
				name: 'zoom-verify.html',
				type: 'text/html',
				content: Buffer.from(verifyPage(verification, now)),
			},
			[options.reportField]: {
				name: 'zoom-verify-report.json',
				type: 'application/json',
				content: Buffer.from(report),
			},
		};
		return [new WithFiles(first ?? {}, files), ...others];
	},
});
