"""What credit costs: interest by the day, and the cost sheet that says so before anybody agrees."""
