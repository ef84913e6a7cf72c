"""What is proposed, taken or put aside one by one."""
