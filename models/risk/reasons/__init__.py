"""Why a score is what it is: what each factor added, the one to four reasons, and whether they are true."""
