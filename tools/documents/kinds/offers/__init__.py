"""What an offer letter says of whom it is for, who offers what post, pay and days."""
