"""The customer's chat page: server-rendered, small ES modules, nothing from third parties."""
