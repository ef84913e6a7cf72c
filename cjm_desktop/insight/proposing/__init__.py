"""What is proposed for a map, each with its reason, to be taken or put aside one by one."""
