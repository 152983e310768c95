// n8n reads the "n8n" block of package.json; there is nothing to require here.
module.exports = {};
