export const DOCUMENTATION =
	'https://github.com/n8n-nodes-zoom-automation/n8n-nodes-zoom-automation/blob/main/docs/credentials.md';
