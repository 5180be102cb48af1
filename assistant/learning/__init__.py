"""Tables that a lender brings to learn from and to be judged on."""
