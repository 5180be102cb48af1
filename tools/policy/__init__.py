"""Policy: rules that lower, caps that bind, reasons that are kept."""
