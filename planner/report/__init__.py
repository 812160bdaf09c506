"""What is handed out: a decided document, then paper, slides and sheets."""
