import type { INodeProperties } from 'n8n-workflow';

/** Fields that several kinds of credentials have. */

export const environment: INodeProperties = {
	displayName: 'Environment',
	name: 'environment',
	type: 'options',
	options: [
		{ name: 'Commercial', value: 'commercial', description: 'Accounts at zoom.us' },
		{ name: 'Government', value: 'government', description: 'Zoom for Government, accounts at zoomgov.com' },
	],
	default: 'commercial',
	description: 'Which of Zoom’s clouds the account is in',
};

export const plan: INodeProperties = {
	displayName: 'Plan',
	name: 'plan',
	type: 'options',
	options: [
		{ name: 'Business, Education, Enterprise or Partner', value: 'business' },
		{ name: 'Free (Basic)', value: 'free' },
		{ name: 'Pro', value: 'pro' },
	],
	default: 'pro',
	description:
		'Zoom’s rate limits depend on it. With too high a plan Zoom refuses calls; with too low a plan bulk work takes longer.',
};

/** A secret: it usually holds a password. */
export const redisUrl: INodeProperties = {
	displayName: 'Redis URL',
	name: 'redisUrl',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	placeholder: 'e.g. rediss://user:password@redis.example.com:6379/0',
	description:
		'Optional. Lets several n8n processes share one token and one rate limit. If empty, ZOOM_REDIS_URL of the n8n process is used, else the Redis of n8n’s queue mode, else the memory of the process.',
};

/** Only the Zoom Webhook Trigger needs it. */
export const webhookSecretToken: INodeProperties = {
	displayName: 'Webhook Secret Token',
	name: 'webhookSecretToken',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description:
		'Only for the Zoom Webhook Trigger: "Secret Token" on the Access (or Feature) page of the app. Zoom signs its webhooks with it.',
};
